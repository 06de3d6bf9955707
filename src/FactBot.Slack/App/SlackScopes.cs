using System.Collections.Immutable;

namespace FactBot.Slack.App;

/// <summary>The permissions that the app asks for; the manifest and the diagnostics use them.</summary>
public static class SlackScopes
{
    /// <summary>The permission of the app's token, for Socket Mode.</summary>
    public const string App = "connections:write";

    /// <summary>The permissions of the bot's token, ordered by name.</summary>
    public static ImmutableArray<SlackScope> Bot { get; } =
    [
        new("app_mentions:read", "hearing its name"),
        new("channels:history", "notes in threads of public channels"),
        new("channels:read", "telling public channels from private ones"),
        new("chat:write", "posting and changing its own messages"),
        new("commands", "/fact and the shortcuts on messages"),
        new("files:read", "articles that are attached"),
        new("groups:history", "notes in threads of private channels"),
        new("groups:read", "telling private channels from public ones"),
        new("im:history", "direct messages"),
        new("im:write", "answering people directly"),
        new("reactions:write", "the eyes and the tick"),
        new("users:read", "people's names and who is an administrator"),
    ];
}
