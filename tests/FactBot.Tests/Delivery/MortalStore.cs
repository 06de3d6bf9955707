using System.Collections.Immutable;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Delivery;

/// <summary>
/// The store as one life of the process sees it. At some call, before or after it is done, the life ends, and nothing that this
/// life does afterwards reaches the store. Sometimes the disk is full for a call.
/// </summary>
internal sealed class MortalStore<TStore>(TStore store, Func<Fate> fate, CancellationTokenSource life) : IInboxStore, IOutboxStore
    where TStore : IInboxStore, IOutboxStore
{
    public Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct) => DoAsync(() => store.AcceptAsync(received, ct));

    public Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct) =>
        DoAsync(() => store.UnsettledAsync(after, limit, ct));

    public Task<Committed> CommitAsync(Change change, CancellationToken ct) => DoAsync(() => store.CommitAsync(change, ct));

    public Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct) =>
        DoAsync(() => store.PutOffAsync(key, counted, notBefore, ct));

    public Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct) => DoAsync(() => store.FailAsync(key, why, told, ct));

    public Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct) =>
        DoAsync(() => store.UnsentAsync(after, limit, ct));

    public Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct) =>
        DoAsync(() => store.BeginAsync(id, revision, now, ct));

    public Task SentAsync(long id, string? messageId, CancellationToken ct) => DoAsync(() => store.SentAsync(id, messageId, ct));

    public Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct) =>
        DoAsync(() => store.AgainAsync(id, counted, notBefore, plainText, ct));

    public Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct) => DoAsync(() => store.DeadAsync(id, why, told, ct));

    private Task<bool> DoAsync(Func<Task> call) => DoAsync(async () =>
    {
        await call();
        return true;
    });

    private async Task<T> DoAsync<T>(Func<Task<T>> call)
    {
        await Task.Yield();
        Live();
        var what = fate();
        if (what is Fate.DiskFull)
        {
            throw new StoreUnavailableException("the disk is full");
        }

        Die(what is Fate.DiesBefore);
        var result = await call();
        Die(what is Fate.DiesAfter);
        return result;
    }

    private void Die(bool dies)
    {
        if (dies)
        {
            life.Cancel();
            Live();
        }
    }

    private void Live() => life.Token.ThrowIfCancellationRequested();
}

internal enum Fate
{
    GoesWell,
    DiesBefore,
    DiesAfter,
    DiskFull,
}
