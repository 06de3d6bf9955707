using System.Collections.Immutable;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Delivery;

/// <summary>A store whose disk can be full, and that can answer a commit otherwise.</summary>
internal sealed class FlakyStore(ModelStore store) : IInboxStore, IOutboxStore
{
    public bool CannotRead { get; set; }

    public bool CannotWrite { get; set; }

    /// <summary>Answers for the next commits.</summary>
    public Queue<Committed> Commits { get; } = [];

    public int Writes { get; private set; }

    public int Reads { get; private set; }

    public Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct) => Write(() => store.AcceptAsync(received, ct));

    public Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct) =>
        Read(() => store.UnsettledAsync(after, limit, ct));

    public Task<Committed> CommitAsync(Change change, CancellationToken ct) => Write(() =>
        Commits.TryDequeue(out var committed) && committed is not Committed.Done ? Task.FromResult(committed) : store.CommitAsync(change, ct));

    public Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct) =>
        Write(() => store.PutOffAsync(key, counted, notBefore, ct));

    public Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct) => Write(() => store.FailAsync(key, why, told, ct));

    public Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct) => Read(() => store.UnsentAsync(after, limit, ct));

    public Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct) =>
        Write(() => store.BeginAsync(id, revision, now, ct));

    public Task SentAsync(long id, string? messageId, CancellationToken ct) => Write(() => store.SentAsync(id, messageId, ct));

    public Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct) =>
        Write(() => store.AgainAsync(id, counted, notBefore, plainText, ct));

    public Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct) => Write(() => store.DeadAsync(id, why, told, ct));

    private T Read<T>(Func<T> read)
    {
        Reads++;
        return CannotRead ? throw new StoreUnavailableException("the file is gone") : read();
    }

    private T Write<T>(Func<T> write)
    {
        Writes++;
        return CannotWrite ? throw new StoreUnavailableException("the disk is full") : write();
    }
}
