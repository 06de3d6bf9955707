using FactBot.Core.Requests;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Inbound;

/// <summary>What an envelope comes to: an event to store, an answer to give at once, something to do after the acknowledgement.</summary>
public sealed record SlackStep(InboundEvent? Event, SocketReply Reply)
{
    public static readonly SlackStep Nothing = new(null, SocketReply.Empty);

    public static SlackStep Of(InboundEvent? received) => new(received, SocketReply.Empty);
}
