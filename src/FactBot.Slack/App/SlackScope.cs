namespace FactBot.Slack.App;

/// <summary>A permission of the app, and its purpose.</summary>
public sealed record SlackScope(string Name, string For);
