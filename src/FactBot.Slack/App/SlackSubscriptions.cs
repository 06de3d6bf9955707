using System.Collections.Immutable;

namespace FactBot.Slack.App;

/// <summary>The events that the app subscribes to.</summary>
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
