using FactBot.Core.Domain;

namespace FactBot.Core.Requests;

/// <summary>One event on a platform, as it is stored and handled.</summary>
/// <param name="Key">The platform's own id of the event.</param>
/// <param name="Place">The place where it happened.</param>
/// <param name="Actor">The person who caused it.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="ReplyToken">The opaque token that the platform wants back with a private response; null where there is none.</param>
public sealed record InboundEvent(EventKey Key, Place Place, Actor Actor, Request Request, string? ReplyToken = null)
{
    public Audience Audience { get; init; } = Audience.Public;

    /// <summary>
    /// The message that caused the event; null for buttons and the like. It gets a mark when the work begins and when it is done.
    /// </summary>
    public string? MessageId { get; init; }
}
