using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage.Contract;

/// <summary>What a store promises, whatever it keeps its data in. The promises themselves are in the classes derived from this.</summary>
public abstract class StoreContract : IDisposable
{
    private readonly TemporaryDesk? _files;

    /// <param name="inMemory">Kept in memory; otherwise in a file.</param>
    protected StoreContract(bool inMemory)
    {
        _files = inMemory ? null : new TemporaryDesk();
        Store = _files is null ? LiteDbStore.InMemory(Time) : _files.Open(Time);
    }

    private protected FakeTimeProvider Time { get; } = new(Sample.Now);

    private protected LiteDbStore Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        _files?.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<CommitResult> Commit(Change change) => Store.CommitAsync(change, default);

    private protected async Task Do(Change change) => Assert.Equal(CommitResult.Done, await Commit(change));

    private protected Task<ImmutableArray<OutboxItem>> Unsent() => Store.UnsentAsync(0, 100, default);

    private protected Task<ImmutableArray<InboxItem>> Unsettled() => Store.UnsettledAsync(0, 100, default);

    private protected async Task<Dossier> Dossier(int number) => (await Store.DossierAsync(Sample.Id(number), default))!;

    /// <summary>Begins the first attempt of whatever waits under a key.</summary>
    private protected async Task<OutboxItem> Begin(string key)
    {
        var item = (await Unsent()).First(i => i.Delivery.Key == key && i.State is OutboxState.Pending);
        Assert.True(await Store.BeginAsync(item.Id, item.Delivery.Revision, Time.GetUtcNow(), default));
        return item;
    }

    private protected async Task<OutboxItem> Send(string key, string? messageId)
    {
        var item = await Begin(key);
        await Store.SentAsync(item.Id, messageId, default);
        return item;
    }
}
