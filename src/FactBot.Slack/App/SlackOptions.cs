namespace FactBot.Slack.App;

/// <summary>What the desk sets for Slack. The tokens come from the environment or from user secrets.</summary>
public sealed record SlackOptions
{
    /// <summary>The platform of every place, actor and anchor here.</summary>
    public const string PlatformName = "slack";

    /// <summary>"xoxb-...".</summary>
    public required string BotToken { get; init; }

    /// <summary>"xapp-...", with connections:write.</summary>
    public required string AppToken { get; init; }

    /// <summary>Where the Web API is, with a slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api/");

    public override string ToString() => $"Slack at {ApiBaseUrl.Host}";
}
