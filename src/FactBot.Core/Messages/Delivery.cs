using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Messages;

/// <summary>One message to send, as it is stored and handed to an adapter.</summary>
/// <param name="Key">The permanent name of the message. It travels on the wire and tells a second attempt from a second message.</param>
/// <param name="Revision">The version of the view; it grows with every later view of the same message.</param>
/// <param name="Kind">The way it is sent.</param>
/// <param name="Place">The place that it is sent to.</param>
/// <param name="MessageId">The message to edit or to mark, or the message that a private response belongs to; null for a new message,
/// and where no message asked.</param>
/// <param name="View">The content.</param>
/// <param name="ReplyToken">The reply token of the event that a private response belongs to.</param>
public sealed record Delivery(
    string Key, long Revision, DeliveryKind Kind, Place Place, string? MessageId, View View, string? ReplyToken)
{
    /// <summary>The person who gets a private response.</summary>
    public Person? For { get; init; }

    /// <summary>The platform refused the full form for good, so only the plain text is sent.</summary>
    public bool PlainText { get; init; }

    /// <summary>The time when the first attempt began, UTC; null before it. A search for the message need look no further back.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }
}
