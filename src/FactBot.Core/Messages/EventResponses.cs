using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Messages;

/// <summary>Responses to the person who caused an event, under keys that deduplicate them.</summary>
public static class EventResponses
{
    /// <summary>A private response to the person who asks. One event has at most one.</summary>
    public static Outgoing Privately(this InboundEvent received, View view) =>
        new($"answer:{received.Key}", DeliveryKind.Private, received.Place, view)
        {
            ReplyToken = received.ReplyToken,
            For = received.Actor.Person,
            MessageId = received.MessageId,
        };

    /// <summary>A mark on the message that asked; none where a button or a slash command asked.</summary>
    public static IEnumerable<Outgoing> Marked(this InboundEvent received, MarkKind kind) => received.MessageId is not { } message
        ? []
        : [new Outgoing($"mark:{kind}:{received.Key}", DeliveryKind.React, received.Place, new View.Mark(kind)) { MessageId = message, For = received.Actor.Person }];
}
