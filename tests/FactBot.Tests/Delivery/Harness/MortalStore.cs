using FactBot.Core.Ports;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>
/// The store as one life of the process sees it. At some call, before or after it is done, the life ends, and nothing that this
/// life does afterwards reaches the store. Sometimes the disk is full for a call.
/// </summary>
internal sealed class MortalStore(PassingStore store, Func<Fate> fate, CancellationTokenSource life) : PassingStore(store, store)
{
    protected override async Task<T> PassAsync<T>(bool writes, Func<Task<T>> call)
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
