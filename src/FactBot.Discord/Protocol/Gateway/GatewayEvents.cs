namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Passes events to the handler, and has failed ones replayed.</summary>
internal sealed class GatewayEvents : IDisposable
{
    private readonly GatewayOptions _options;
    private readonly SessionPersistence _persistence;
    private readonly GapNotifier _missed;
    private readonly Func<GatewayEvent, CancellationToken, Task> _handle;
    private readonly GatewayCounts _counts;
    private readonly TimeProvider _time;
    private readonly CancellationToken _ct;
    private readonly EventLanes _lanes;
    private int _replayPlanned;

    public GatewayEvents(
        GatewayOptions options, SessionPersistence persistence, GapNotifier missed, Func<GatewayEvent, CancellationToken, Task> handle, GatewayCounts counts, TimeProvider time, CancellationToken ct)
    {
        (_options, _persistence, _missed, _handle, _counts, _time, _ct) = (options, persistence, missed, handle, counts, time, ct);
        _lanes = new EventLanes(options, HandleAsync, work => Fail(work, isAttempt: false));
    }

    /// <summary>Asks for a new connection, so that failed events are replayed; false where there is no live connection to leave.</summary>
    public Func<bool> AskReplay { get; set; } = () => false;

    /// <summary>A connection begins: all failed events are replayed.</summary>
    public void Begin() => _lanes.Mend();

    /// <summary>Returns false where the event was handled before, or is in progress.</summary>
    public bool Take(SessionLifetime life, GatewayEvent received)
    {
        if (!life.Ledger.Take(received.Sequence, _time.GetUtcNow()))
        {
            _counts.Replay();
            return false;
        }

        _lanes.Post(new LaneEvent(life, received));
        return true;
    }

    /// <summary>Waits for events in progress, up to the time limit.</summary>
    public Task FarewellAsync() => _lanes.EmptyAsync().WaitAsync(_options.Farewell, _time).ContinueWith(_ => { }, TaskScheduler.Default);

    public void Dispose() => _lanes.Dispose();

    private async Task<bool> HandleAsync(LaneEvent work)
    {
        try
        {
            await _handle(work.Event, _ct);
            work.Life.Ledger.Done(work.Event.Sequence);
            _counts.Handle();
            return true;
        }
        catch (Exception failed)
        {
            if (!_ct.IsCancellationRequested)
            {
                _counts.Fail(failed);
            }

            return Fail(work, isAttempt: true);
        }
    }

    /// <summary>Returns true where the lane goes on, because the event was given up.</summary>
    private bool Fail(LaneEvent work, bool isAttempt)
    {
        var (attempts, cameAt) = work.Life.Ledger.Fail(work.Event.Sequence, isAttempt);
        if (_ct.IsCancellationRequested)
        {
            return false;
        }

        if (attempts < _options.MostAttempts && work.Life == _persistence.Life)
        {
            PlanReplay(attempts);
            return false;
        }

        // Its session is over, or its attempts are used up; its content must be read in another way.
        _missed.Tell(cameAt);
        work.Life.Ledger.Done(work.Event.Sequence);
        _counts.GiveUp();
        return true;
    }

    /// <summary>Waits before the replay, so that other channels go on meanwhile. The connection is not left where a break came first.</summary>
    private async Task ReplayAsync(int attempts)
    {
        try
        {
            do
            {
                await Task.Delay(Backoff.Wait(_options, attempts), _time, _ct);
                Volatile.Write(ref _replayPlanned, 0);
                if (_persistence.Life is not { Ledger.HasFailed: true } || AskReplay())
                {
                    return;
                }
            }
            while (Interlocked.Exchange(ref _replayPlanned, 1) == 0);
        }
        catch (OperationCanceledException)
        {
            // The program shuts down.
        }
    }

    private void PlanReplay(int attempts)
    {
        if (Interlocked.Exchange(ref _replayPlanned, 1) == 0)
        {
            _ = ReplayAsync(Math.Max(1, attempts));
        }
    }
}
