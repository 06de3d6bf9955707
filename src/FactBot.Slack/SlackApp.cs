using System.Collections.Immutable;

namespace FactBot.Slack;

/// <summary>A permission of the app, and what the bot needs it for.</summary>
public sealed record SlackScope(string Name, string For);

/// <summary>The permissions that the app asks for; manifest and examination are made of these.</summary>
public static class SlackScopes
{
    /// <summary>Of the app's own token, for Socket Mode.</summary>
    public const string App = "connections:write";

    /// <summary>Of the bot's token, in the order of their names.</summary>
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

/// <summary>The shortcuts on a message, by the ids that the manifest gives them.</summary>
public static class SlackShortcuts
{
    public const string CheckLink = "check_link";
    public const string SaveNote = "save_note";
    public const string SaveEvidence = "save_evidence";
}

/// <summary>The events that the app is told of.</summary>
public static class SlackSubscriptions
{
    public static ImmutableArray<string> Bot { get; } =
    [
        "app_mention",
        "channel_archive",
        "channel_deleted",
        "channel_left",
        "group_archive",
        "group_deleted",
        "group_left",
        "member_joined_channel",
        "message.channels",
        "message.groups",
        "message.im",
    ];
}
