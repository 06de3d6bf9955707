namespace FactBot.Slack.App;

/// <summary>A permission of the app, and what the bot needs it for.</summary>
public sealed record SlackScope(string Name, string For);
