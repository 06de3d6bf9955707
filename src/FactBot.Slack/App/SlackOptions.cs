namespace FactBot.Slack.App;

/// <summary>The settings for Slack. The tokens come from the environment or from user secrets.</summary>
public sealed record SlackOptions
{
    /// <summary>The platform of every place, actor and anchor on Slack.</summary>
    public const string PlatformName = "slack";

    /// <summary>The bot's token, "xoxb-...".</summary>
    public required string BotToken { get; init; }

    /// <summary>The app's token, "xapp-...", with connections:write.</summary>
    public required string AppToken { get; init; }

    /// <summary>The Web API's address with a trailing slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api/");

    public override string ToString() => $"Slack at {ApiBaseUrl.Host}";
}
