using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Messages;

/// <summary>
/// What a handled event has to say. It is stored in the same write as the change that it tells of.
/// <list type="bullet">
/// <item>A post under a key that was posted before is a no-op: the key names one message.</item>
/// <item>An edit names the key of its post. While that post waits to be sent, the edit takes its place; a newer edit takes the
/// place of an older one that waits; an edit of a message that was never posted or is dead is dropped.</item>
/// </list>
/// </summary>
/// <param name="Key">Names the message for good.</param>
/// <param name="Kind">How it is sent.</param>
/// <param name="Place">Where.</param>
/// <param name="View">What it says.</param>
public sealed record Outgoing(string Key, DeliveryKind Kind, Place Place, View View)
{
    /// <summary>For a post that people can answer.</summary>
    public MessageSubject? Subject { get; init; }

    /// <summary>For a post: the key of the message in whose thread it belongs. It waits for that message's receipt.</summary>
    public string? Under { get; init; }

    /// <summary>For a mark: the message. For a private answer: the message that asked, if one did.</summary>
    public string? MessageId { get; init; }

    public string? ReplyToken { get; init; }

    /// <summary>For a private answer: to whom. For others: who is told if it can never be delivered.</summary>
    public Person? For { get; init; }
}
