using System.Collections.Immutable;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Delivery;

/// <summary>What must not be, to show that the tests see it.</summary>
public enum Wrong
{
    Nothing,

    /// <summary>An attempt of which nobody knows what became is made again without asking.</summary>
    BlindResend,

    /// <summary>An event that comes again is a new one.</summary>
    NoDedupe,
}

/// <summary>A store with one thing wrong.</summary>
internal sealed class WrongStore(IInboxStore inbox, IOutboxStore outbox, Wrong wrong) : IInboxStore, IOutboxStore
{
    private int _accepted;

    public Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct) => inbox.AcceptAsync(
        wrong is Wrong.NoDedupe ? received with { Key = new EventKey($"{received.Key}#{Interlocked.Increment(ref _accepted)}") } : received, ct);

    public Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct) => inbox.UnsettledAsync(after, limit, ct);

    public Task<Committed> CommitAsync(Change change, CancellationToken ct) => inbox.CommitAsync(change, ct);

    public Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct) =>
        inbox.PutOffAsync(key, counted, notBefore, ct);

    public Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct) => inbox.FailAsync(key, why, told, ct);

    public async Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct)
    {
        var items = await outbox.UnsentAsync(after, limit, ct);
        return wrong is Wrong.BlindResend ? [.. items.Select(i => i with { State = OutboxState.Pending })] : items;
    }

    public async Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct)
    {
        if (wrong is Wrong.BlindResend)
        {
            await outbox.AgainAsync(id, false, now, false, ct);
        }

        return await outbox.BeginAsync(id, revision, now, ct);
    }

    public Task SentAsync(long id, string? messageId, CancellationToken ct) => outbox.SentAsync(id, messageId, ct);

    public Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct) =>
        outbox.AgainAsync(id, counted, notBefore, plainText, ct);

    public Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct) => outbox.DeadAsync(id, why, told, ct);
}
