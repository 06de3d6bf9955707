using System.Collections.Immutable;
using FactBot.Core.Messages;

namespace FactBot.Core.Ports;

/// <summary>Messages on their way.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Everything that is neither sent nor dead, in the order in which it was stored, of all channels, from the first whose
    /// id is greater than <paramref name="after"/>. Ids grow with every row stored.
    /// </summary>
    Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct);

    /// <summary>An attempt begins. False: it is not pending, or a newer view took its place (<paramref name="revision"/> has moved on).</summary>
    Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct);

    /// <summary>It arrived; its anchor is stored in the same write. Marks and edits give the id of the message they touched or null.</summary>
    Task SentAsync(long id, string? messageId, CancellationToken ct);

    /// <summary>It did not arrive: pending again. <paramref name="plainText"/>: from now on in its plain form.</summary>
    Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct);

    /// <summary>It will never arrive. What waits for its receipt is dead too. <paramref name="told"/> says so to whoever is concerned.</summary>
    Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct);
}
