using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>Writes down what a store is told over all lives of the process: what shall be said, and what was given up.</summary>
internal sealed class Ledger(IInboxStore inbox, IOutboxStore outbox) : PassingStore(inbox, outbox)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private readonly List<Outgoing> _said = [];
    private readonly Dictionary<long, OutboxItem> _items = [];
    private readonly HashSet<EventKey> _failed = [];
    private readonly HashSet<(string Key, DeliveryKind Kind)> _dead = [];

    /// <summary>In the order in which it was stored.</summary>
    public IReadOnlyList<Outgoing> Said => _said;

    public IReadOnlySet<EventKey> Failed => _failed;

    /// <summary>Given up, visibly.</summary>
    public IReadOnlySet<(string Key, DeliveryKind Kind)> Dead => _dead;

    /// <summary>One at a time: two that are stored side by side would be written down here in either order.</summary>
    public override Task<CommitResult> CommitAsync(Change change, CancellationToken ct)
    {
        lock (_lock)
        {
            var commit = AfterAsync(_last, change, ct);
            _last = commit;
            return commit;
        }
    }

    private async Task<CommitResult> AfterAsync(Task last, Change change, CancellationToken ct)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var committed = await base.CommitAsync(change, ct);
        lock (_lock)
        {
            _said.AddRange(committed is CommitResult.Done ? change.Outgoing : []);
        }

        return committed;
    }

    public override async Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct)
    {
        await base.FailAsync(key, why, told, ct);
        lock (_lock)
        {
            _failed.Add(key);
        }
    }

    public override async Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct)
    {
        var items = await base.UnsentAsync(after, limit, ct);
        lock (_lock)
        {
            foreach (var item in items)
            {
                _items[item.Id] = item;
            }
        }

        return items;
    }

    public override async Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct)
    {
        await base.DeadAsync(id, why, told, ct);
        lock (_lock)
        {
            _dead.Add((_items[id].Delivery.Key, _items[id].Delivery.Kind));
        }
    }
}
