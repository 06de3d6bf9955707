using System.Collections.Immutable;
using FactBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>
/// Sends what is stored, each channel in order and the channels side by side. An attempt is noted on disk before it is made;
/// one of which nobody knows what became is asked for before it is made again.
/// What throws out of <see cref="RunAsync"/> is fatal: the process shall end and be started again.
/// </summary>
public sealed class OutboxLoop
{
    private const int PageSize = 200;

    private readonly IOutboxStore _store;
    private readonly Bell _bell;
    private readonly Courier _courier;
    private readonly OutboxLanes _lanes;
    private readonly StorePause _pause;
    private readonly Crew<(OutboxLane Lane, Turn Turn)> _crew;
    private ImmutableArray<string> _unserved = [];
    private long _readTo;

    public OutboxLoop(
        IOutboxStore store, IEnumerable<IChatAdapter> adapters, Bells bells, OutboxRules rules, TimeProvider time, ILogger<OutboxLoop> logger)
    {
        var byPlatform = adapters.ToDictionary(a => a.Platform, StringComparer.Ordinal);
        var clock = new LoopClock(time);
        _store = store;
        _bell = bells.Outbox;
        _courier = new Courier(store, byPlatform, rules, time, logger);
        _lanes = new OutboxLanes(byPlatform.Keys.ToHashSet(StringComparer.Ordinal), rules, clock);
        State = new LoopState(time);
        _pause = new StorePause(clock, State);
        _crew = new Crew<(OutboxLane, Turn)>(_bell);
    }

    public LoopState State { get; }

    /// <summary>Platforms for which messages wait and no adapter runs.</summary>
    public IReadOnlyList<string> Unserved => _unserved;

    /// <summary>Runs until it is stopped. An attempt that is cut off by that is asked for at the next start.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            var unread = true;
            while (true)
            {
                ct.ThrowIfCancellationRequested();
                unread |= _bell.TakeRing();
                (await _crew.CollectAsync()).ForEach(ended => Take(ended.Lane, ended.Turn));
                if (_pause.Left is null)
                {
                    unread = unread && !await TryReadAsync(ct);
                    Start(ct);
                }

                if (_pause.Left is null && _crew.Count == 0)
                {
                    _pause.Works();
                }

                await _bell.WaitAsync(_pause.Left ?? _lanes.NextWait, _crew.Count == 0, ct);
                unread = true;
            }
        }
        finally
        {
            await _crew.WhenEndedAsync();
        }
    }

    private void Start(CancellationToken ct)
    {
        while (_pause.Left is null && _lanes.Take() is { } lane)
        {
            _crew.Start(async () => (lane, await _courier.GoAsync(lane.First, ct)));
        }
    }

    private void Take(OutboxLane lane, Turn turn)
    {
        if (turn is Turn.NoStore(var problem))
        {
            _pause.Failed(problem);
        }
        else
        {
            _pause.Works();
        }

        _lanes.Back(lane, turn);
    }

    /// <summary>False: the store cannot be read now.</summary>
    private async Task<bool> TryReadAsync(CancellationToken ct)
    {
        try
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
            return true;
        }
        catch (StoreUnavailableException e)
        {
            _pause.Failed(e.Message);
            return false;
        }
    }
}
