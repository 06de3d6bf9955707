namespace FactBot.Host.Settings;

/// <summary>All settings, checked.</summary>
public sealed record AppSettings(DeskSettings Desk, FetchSettings Fetch);

/// <param name="Zone">The desk's time zone, in which times are shown. "Desk:Zone", UTC until set.</param>
public sealed record DeskSettings(TimeZoneInfo Zone);

/// <summary>How pages are fetched.</summary>
/// <param name="UserAgent">How the bot names itself to sites, with an address to write to. "Fetch:UserAgent".</param>
/// <param name="Timeout">The longest wait for a page, all redirects together. "Fetch:TimeoutSeconds".</param>
/// <param name="MaxBytes">The largest page read, unpacked, in bytes. "Fetch:MaxBytes".</param>
public sealed record FetchSettings(string UserAgent, TimeSpan Timeout, int MaxBytes);
