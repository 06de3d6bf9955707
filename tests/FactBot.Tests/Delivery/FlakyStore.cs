using FactBot.Core.Ports;
using FactBot.Tests.Delivery.Harness;

namespace FactBot.Tests.Delivery;

/// <summary>A store whose disk can be full, and that can answer a commit otherwise.</summary>
internal sealed class FlakyStore(ModelStore store) : PassingStore(store, store)
{
    public bool CannotWrite { get; set; }

    /// <summary>Answers for the next commits.</summary>
    public Queue<CommitResult> Commits { get; } = [];

    public int Writes { get; private set; }

    public int Reads { get; private set; }

    public override Task<CommitResult> CommitAsync(Change change, CancellationToken ct) =>
        Commits.TryDequeue(out var committed) ? Task.FromResult(committed) : base.CommitAsync(change, ct);

    protected override Task<T> PassAsync<T>(bool writes, Func<Task<T>> call)
    {
        Writes += writes ? 1 : 0;
        Reads += writes ? 0 : 1;
        return writes && CannotWrite ? throw new StoreUnavailableException("the disk is full") : call();
    }
}
