using FactBot.Articles.Fetching;
using FactBot.Discord.Api;
using FactBot.Slack.App;

namespace FactBot.Host.Settings;

/// <summary>All settings, checked.</summary>
public sealed record AppSettings(DeskSettings Desk, FetchOptions Fetch, StoreSettings Store)
{
    /// <summary>Null where Slack is not set up.</summary>
    public SlackOptions? Slack { get; init; }

    /// <summary>Null where Discord is not set up.</summary>
    public DiscordOptions? Discord { get; init; }

    /// <summary>Whether a chat platform is set up; else the desk is in the terminal.</summary>
    public bool HasChat => Slack is not null || Discord is not null;
}

/// <param name="Zone">The desk's time zone, in which times are shown. "Desk:Zone", UTC until set.</param>
public sealed record DeskSettings(TimeZoneInfo Zone);

/// <param name="Path">The desk's data file, whole. "Store:Path"; until set, factbot.db in the user's own data folder.</param>
public sealed record StoreSettings(string Path);
