using FactBot.Core.Requests;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Inbound;

/// <summary>The result of an envelope: an event to store, a response to send at once, and work for after the acknowledgement.</summary>
public sealed record EnvelopeResult(InboundEvent? Event, EnvelopeResponse Reply)
{
    public static readonly EnvelopeResult Nothing = new(null, EnvelopeResponse.Empty);

    public static EnvelopeResult Of(InboundEvent? received) => new(received, EnvelopeResponse.Empty);
}
