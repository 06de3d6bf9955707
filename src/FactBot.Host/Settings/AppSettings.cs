using FactBot.Articles.Fetching;

namespace FactBot.Host.Settings;

/// <summary>All settings, checked.</summary>
public sealed record AppSettings(DeskSettings Desk, FetchOptions Fetch);

/// <param name="Zone">The desk's time zone, in which times are shown. "Desk:Zone", UTC until set.</param>
public sealed record DeskSettings(TimeZoneInfo Zone);
