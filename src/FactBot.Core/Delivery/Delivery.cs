using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Delivery;

public enum DeliveryKind
{
    /// <summary>A new message. In the order of the channel.</summary>
    Post,

    /// <summary>Another view in a message of the bot. Waits for that message's receipt.</summary>
    Edit,

    /// <summary>For one person's eyes. Does not wait for the channel, and may come twice.</summary>
    Private,

    /// <summary>A mark on somebody's message.</summary>
    React,
}

/// <summary>What a message of the bot stands for; how a reply to it finds its claim.</summary>
public abstract record MessageSubject
{
    private MessageSubject()
    {
    }

    public sealed record Card(DossierId Dossier) : MessageSubject;

    public sealed record ClaimMessage(ClaimId Claim) : MessageSubject;

    /// <summary>The answer to a link that could not be read: text under it is that page's text.</summary>
    public sealed record Unread(string Address, bool Draft) : MessageSubject;
}

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

/// <summary>What became of one attempt.</summary>
public abstract record Receipt
{
    private Receipt()
    {
    }

    /// <summary>It is there. <paramref name="MessageId"/> is null where the platform gives none (private answers, marks).</summary>
    public sealed record Sent(string? MessageId) : Receipt;

    /// <summary>It is not there, and may be tried again. <paramref name="Asked"/>: the platform named the time; no attempt is counted.</summary>
    public sealed record TryLater(TimeSpan After, bool Asked, string Why) : Receipt;

    /// <summary>It will never be taken like this.</summary>
    public sealed record Refused(string Why) : Receipt
    {
        /// <summary>A sentence on what somebody can do so that the next one is taken, in the platform's own words; null where nobody can do anything.</summary>
        public string? Remedy { get; init; }
    }

    /// <summary>Nobody can tell whether it arrived: the platform has to be asked first.</summary>
    public sealed record Unclear(string Why) : Receipt;
}
