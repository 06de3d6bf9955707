using FactBot.Articles.Fetching;
using FactBot.Discord.Api;
using FactBot.Slack.App;

namespace FactBot.Host.Settings;

/// <summary>All settings, validated.</summary>
public sealed record AppSettings(DeskSettings Desk, FetchOptions Fetch, StoreSettings Store)
{
    /// <summary>Null if Slack is not configured.</summary>
    public SlackOptions? Slack { get; init; }

    /// <summary>Null if Discord is not configured.</summary>
    public DiscordOptions? Discord { get; init; }

    /// <summary>Whether a chat platform is configured; otherwise the desk runs in the terminal.</summary>
    public bool HasChat => Slack is not null || Discord is not null;
}

/// <param name="Zone">The time zone in which the desk shows times. Setting "Desk:Zone", by default UTC.</param>
public sealed record DeskSettings(TimeZoneInfo Zone);

/// <param name="Path">The full path of the desk's data file. Setting "Store:Path", by default factbot.db in the user's own data
/// folder.</param>
public sealed record StoreSettings(string Path);
