using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>Events that came and are not settled yet.</summary>
public interface IInboxStore
{
    /// <summary>False: it came before.</summary>
    Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct);

    /// <summary>
    /// The unsettled events in order of arrival, those that may not be handled yet among them, from the first whose
    /// sequence is greater than <paramref name="after"/>. A reader that knows what it has read need not read it again.
    /// </summary>
    Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct);

    /// <summary>All that one event does, in one write.</summary>
    Task<CommitResult> CommitAsync(Change change, CancellationToken ct);

    /// <summary>Handling failed by a mistake of ours, or has to wait: counted or not, it may be tried again from <paramref name="notBefore"/>.</summary>
    Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct);

    /// <summary>Handling it failed for good. <paramref name="told"/> says so to the person.</summary>
    Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct);
}
