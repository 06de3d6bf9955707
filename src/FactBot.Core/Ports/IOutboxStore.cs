using System.Collections.Immutable;
using FactBot.Core.Messages;

namespace FactBot.Core.Ports;

/// <summary>The messages to be delivered.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Everything that is neither sent nor dead, of all channels, in the order in which it was stored, starting at the first
    /// whose id is greater than <paramref name="after"/>. Ids grow with every row stored.
    /// </summary>
    Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct);

    /// <summary>
    /// Begins an attempt. Returns false where the message is not pending, or where a newer view has replaced it
    /// (<paramref name="revision"/> has moved on).
    /// </summary>
    Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct);

    /// <summary>
    /// Marks a message as sent; its anchor is stored in the same write. <paramref name="messageId"/> is the id of the message
    /// that an edit or a mark touched, or null.
    /// </summary>
    Task SentAsync(long id, string? messageId, CancellationToken ct);

    /// <summary>
    /// Makes a message that did not arrive pending again. With <paramref name="plainText"/> it is sent in its plain form from now
    /// on.
    /// </summary>
    Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct);

    /// <summary>
    /// Gives a message up, together with those that wait for its receipt. <paramref name="told"/> is the message that tells
    /// the person concerned.
    /// </summary>
    Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct);
}
