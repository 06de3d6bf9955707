using FactBot.Core.Domain;

namespace FactBot.Slack.Outbound;

/// <summary>Links to messages, in Slack's short form without a workspace name.</summary>
internal static class SlackMessageLinks
{
    public static string Of(MessageRef message) =>
        $"https://slack.com/archives/{Uri.EscapeDataString(message.Channel.Channel)}/p{message.MessageId.Replace(".", "", StringComparison.Ordinal)}";
}
