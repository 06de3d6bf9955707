using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>The events that were accepted and are not settled yet.</summary>
public interface IInboxStore
{
    /// <summary>Stores an event. Returns false where it was stored before.</summary>
    Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct);

    /// <summary>
    /// The unsettled events in order of arrival, starting at the first whose sequence is greater than <paramref name="after"/>.
    /// They include those that may not be handled yet. A reader need not read again what it has read.
    /// </summary>
    Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct);

    /// <summary>Stores everything that one event changes, in one write.</summary>
    Task<CommitResult> CommitAsync(Change change, CancellationToken ct);

    /// <summary>
    /// Puts an event off, because handling failed by a bug of ours or has to wait. It may be tried again from
    /// <paramref name="notBefore"/>, UTC; <paramref name="counted"/> says whether this counts as a failed attempt.
    /// </summary>
    Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct);

    /// <summary>Gives an event up. <paramref name="told"/> is the message that tells the person.</summary>
    Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct);
}
