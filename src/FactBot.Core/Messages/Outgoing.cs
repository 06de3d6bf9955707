using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Messages;

/// <summary>
/// A message that a handled event sends. It is stored in the same write as the change that it reports.
/// <list type="bullet">
/// <item>A post under a key that was posted before is a no-op: the key names one message.</item>
/// <item>An edit names the key of its post. While that post waits to be sent, the edit replaces it. A newer edit replaces an older
/// one that waits. An edit of a message that was never posted or is dead is dropped.</item>
/// </list>
/// </summary>
/// <param name="Key">The permanent name of the message.</param>
/// <param name="Kind">The way it is sent.</param>
/// <param name="Place">The place that it is sent to.</param>
/// <param name="View">The content.</param>
public sealed record Outgoing(string Key, DeliveryKind Kind, Place Place, View View)
{
    /// <summary>The subject of a post that takes replies.</summary>
    public MessageSubject? Subject { get; init; }

    /// <summary>The key of the message in whose thread a post belongs. The post waits for that message's receipt.</summary>
    public string? Under { get; init; }

    /// <summary>The message that a mark belongs to, or the message that asked for a private response, if one did.</summary>
    public string? MessageId { get; init; }

    public string? ReplyToken { get; init; }

    /// <summary>The person who gets a private response, or who is told if another message can never be delivered.</summary>
    public Person? For { get; init; }
}
