namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Leads events to the handler, and those that it failed at back to a replay.</summary>
internal sealed class GatewayEvents : IDisposable
{
    private readonly GatewayOptions _options;
    private readonly SessionPersistence _keeper;
    private readonly GapNotifier _missed;
    private readonly Func<GatewayEvent, CancellationToken, Task> _handle;
    private readonly GatewayCounts _counts;
    private readonly TimeProvider _time;
    private readonly CancellationToken _ct;
    private readonly EventLanes _lanes;
    private int _replayPlanned;

    public GatewayEvents(
        GatewayOptions options, SessionPersistence keeper, GapNotifier missed, Func<GatewayEvent, CancellationToken, Task> handle, GatewayCounts counts, TimeProvider time, CancellationToken ct)
    {
        (_options, _keeper, _missed, _handle, _counts, _time, _ct) = (options, keeper, missed, handle, counts, time, ct);
        _lanes = new EventLanes(options, HandleAsync, work => Fail(work, isAttempt: false));
    }

    /// <summary>Asks for a new connection, so that what failed is replayed; false where there is none to leave yet.</summary>
    public Func<bool> AskReplay { get; set; } = () => false;

    /// <summary>A connection begins: everything that failed comes again.</summary>
    public void Begin() => _lanes.Mend();

    /// <summary>False where it was handled before, or is at work.</summary>
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

    /// <summary>Waits for what is at work, but not for ever.</summary>
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

    /// <summary>True where the lane goes on: the event was given up.</summary>
    private bool Fail(LaneEvent work, bool isAttempt)
    {
        var (attempts, cameAt) = work.Life.Ledger.Fail(work.Event.Sequence, isAttempt);
        if (_ct.IsCancellationRequested)
        {
            return false;
        }

        if (attempts < _options.MostAttempts && work.Life == _keeper.Life)
        {
            PlanReplay(attempts);
            return false;
        }

        // Its session is over, or it will never be handled: what it told must be read in another way.
        _missed.Tell(cameAt);
        work.Life.Ledger.Done(work.Event.Sequence);
        _counts.GiveUp();
        return true;
    }

    /// <summary>Other channels go on meanwhile: the connection is left only when the wait is over, and not at all where a break was faster.</summary>
    private async Task ReplayAsync(int attempts)
    {
        try
        {
            do
            {
                await Task.Delay(Backoff.Wait(_options, attempts), _time, _ct);
                Volatile.Write(ref _replayPlanned, 0);
                if (_keeper.Life is not { Ledger.HasFailed: true } || AskReplay())
                {
                    return;
                }
            }
            while (Interlocked.Exchange(ref _replayPlanned, 1) == 0);
        }
        catch (OperationCanceledException)
        {
            // It ends.
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
