using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Messages;

/// <summary>What is said to whoever caused an event, under keys that name it once.</summary>
public static class EventResponses
{
    /// <summary>An answer for the person who asks. One event has one.</summary>
    public static Outgoing Privately(this InboundEvent received, View view) =>
        new($"answer:{received.Key}", DeliveryKind.Private, received.Place, view)
        {
            ReplyToken = received.ReplyToken,
            For = received.Actor.Person,
            MessageId = received.MessageId,
        };

    /// <summary>A mark on the message that asked; none where a button or a slash command did.</summary>
    public static IEnumerable<Outgoing> Marked(this InboundEvent received, MarkKind kind) => received.MessageId is not { } message
        ? []
        : [new Outgoing($"mark:{kind}:{received.Key}", DeliveryKind.React, received.Place, new View.Mark(kind)) { MessageId = message, For = received.Actor.Person }];
}
