using System.Collections.Immutable;
using FactBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>
/// Sends the stored messages: those of a channel in order, the channels at the same time. The start of an attempt is stored
/// before it is made. After an attempt with an unknown outcome the platform is asked before the next one.
/// </summary>
public sealed class OutboxLoop : StoreLoop
{
    private const int PageSize = 200;
    private const long None = -1;

    private readonly IOutboxStore _store;
    private readonly DeliveryWorker _worker;
    private readonly OutboxLanes _lanes;
    private ImmutableArray<string> _unserved = [];
    private long _readTo;
    private long _oldestSince = None;

    public OutboxLoop(
        IOutboxStore store, IEnumerable<IChatAdapter> adapters, WakeSignals signals, OutboxOptions rules, TimeProvider time, ILogger<OutboxLoop> logger)
        : base(signals.Outbox, time)
    {
        var byPlatform = adapters.ToDictionary(a => a.Platform, StringComparer.Ordinal);
        _store = store;
        _worker = new DeliveryWorker(store, byPlatform, rules, time, logger);
        _lanes = new OutboxLanes(byPlatform.Keys.ToHashSet(StringComparer.Ordinal), rules, Clock);
    }

    /// <summary>The platforms for which messages wait and no adapter runs.</summary>
    public IReadOnlyList<string> Unserved => _unserved;

    /// <summary>
    /// How long the oldest message has waited here, whatever the machine's clock was set to meanwhile; null where none waits.
    /// </summary>
    public TimeSpan? Waiting => Interlocked.Read(ref _oldestSince) is >= 0 and var since ? Clock.Now - TimeSpan.FromTicks(since) : null;

    private protected override TimeSpan? NextWait => _lanes.NextWait;

    private protected override async Task ReadAsync(CancellationToken ct)
    {
        while (await _store.UnsentAsync(_readTo, PageSize, ct) is { IsEmpty: false } page)
        {
            foreach (var item in page)
            {
                _lanes.Add(item);
                _readTo = item.Id;
            }
        }

        _unserved = [.. _lanes.Unserved];
        _ = Interlocked.Exchange(ref _oldestSince, _lanes.OldestSince?.Ticks ?? None);
    }

    private protected override Task<bool> AdvanceAsync(CancellationToken ct)
    {
        while (_lanes.Take() is { } lane)
        {
            Start(() => _worker.GoAsync(lane.First, ct), step => _lanes.Back(lane, step));
        }

        return Task.FromResult(false);
    }
}
