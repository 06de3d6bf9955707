using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Messages;

/// <summary>One message to send, as it is stored and handed to an adapter.</summary>
/// <param name="Key">Names the message for good: it travels on the wire, and tells a second attempt from a second message.</param>
/// <param name="Revision">Grows with every later view of the same message.</param>
/// <param name="Kind">How it is sent.</param>
/// <param name="Place">Where.</param>
/// <param name="MessageId">The message to change or to mark, or which a private answer answers; null for a new one, and where no message asked.</param>
/// <param name="View">What it says.</param>
/// <param name="ReplyToken">From the event that it answers, for private answers.</param>
public sealed record Delivery(
    string Key, long Revision, DeliveryKind Kind, Place Place, string? MessageId, View View, string? ReplyToken)
{
    /// <summary>For whom a private answer is.</summary>
    public Person? For { get; init; }

    /// <summary>The platform refused the full form for good: send the words alone.</summary>
    public bool PlainText { get; init; }

    /// <summary>When its first attempt began, UTC; null before. A search for it needs to look no further back.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }
}
