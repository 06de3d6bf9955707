using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>Passes every call on, through one place where it can be kept from what is behind.</summary>
internal abstract class PassingStore(IInboxStore inbox, IOutboxStore outbox) : IInboxStore, IOutboxStore
{
    public virtual Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct) => PassAsync(true, () => inbox.AcceptAsync(received, ct));

    public Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct) =>
        PassAsync(false, () => inbox.UnsettledAsync(after, limit, ct));

    public virtual Task<CommitResult> CommitAsync(Change change, CancellationToken ct) => PassAsync(true, () => inbox.CommitAsync(change, ct));

    public Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct) =>
        PassAsync(true, () => inbox.PutOffAsync(key, counted, notBefore, ct));

    public virtual Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct) =>
        PassAsync(true, () => inbox.FailAsync(key, why, told, ct));

    public virtual Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct) =>
        PassAsync(false, () => outbox.UnsentAsync(after, limit, ct));

    public virtual Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct) =>
        PassAsync(true, () => outbox.BeginAsync(id, revision, now, ct));

    public Task SentAsync(long id, string? messageId, CancellationToken ct) => PassAsync(true, () => outbox.SentAsync(id, messageId, ct));

    public Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct) =>
        PassAsync(true, () => outbox.AgainAsync(id, counted, notBefore, plainText, ct));

    public virtual Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct) => PassAsync(true, () => outbox.DeadAsync(id, why, told, ct));

    protected virtual Task<T> PassAsync<T>(bool writes, Func<Task<T>> call) => call();

    private Task<bool> PassAsync(bool writes, Func<Task> call) => PassAsync(writes, async () =>
    {
        await call();
        return true;
    });
}
