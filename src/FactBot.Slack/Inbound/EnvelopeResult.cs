using FactBot.Core.Requests;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Inbound;

/// <summary>What an envelope comes to: an event to store, an answer to give at once, something to do after the acknowledgement.</summary>
public sealed record EnvelopeResult(InboundEvent? Event, EnvelopeResponse Reply)
{
    public static readonly EnvelopeResult Nothing = new(null, EnvelopeResponse.Empty);

    public static EnvelopeResult Of(InboundEvent? received) => new(received, EnvelopeResponse.Empty);
}
