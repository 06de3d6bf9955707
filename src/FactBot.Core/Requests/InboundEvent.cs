using FactBot.Core.Domain;

namespace FactBot.Core.Requests;

/// <summary>One thing that happened on a platform, as it is stored and handled.</summary>
/// <param name="Key">The platform's own id for it.</param>
/// <param name="Place">Where.</param>
/// <param name="Actor">Who.</param>
/// <param name="Request">What.</param>
/// <param name="ReplyToken">What the platform wants back with a private answer, opaque; null where there is none.</param>
public sealed record InboundEvent(EventKey Key, Place Place, Actor Actor, Request Request, string? ReplyToken = null)
{
    public Audience Audience { get; init; } = Audience.Public;

    /// <summary>The message that said it: it gets a mark when the work begins and when it is done. Null for buttons and the like.</summary>
    public string? MessageId { get; init; }
}
