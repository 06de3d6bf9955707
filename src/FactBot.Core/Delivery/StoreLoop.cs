using FactBot.Core.Ports;

namespace FactBot.Core.Delivery;

/// <summary>
/// A loop over stored items. It reads new items, does what can be done, and waits for its wake signal or for the next due time.
/// It backs off while the store cannot be reached, and reports that.
/// </summary>
public abstract class StoreLoop
{
    private readonly WakeSignal _signal;
    private readonly StoreBackoff _backoff;
    private readonly BackgroundWork<(Action<StepResult> Take, StepResult Step)> _work;

    private protected StoreLoop(WakeSignal signal, TimeProvider time)
    {
        _signal = signal;
        State = new LoopState(time);
        Clock = new LoopClock(time);
        _backoff = new StoreBackoff(Clock, State);
        _work = new BackgroundWork<(Action<StepResult>, StepResult)>(signal);
    }

    public LoopState State { get; }

    private protected LoopClock Clock { get; }

    /// <summary>The number of background tasks.</summary>
    private protected int Running => _work.Count;

    private protected bool HoldsBack => _backoff.Left is not null;

    /// <summary>The time until something can be done without a signal; null where nothing waits.</summary>
    private protected abstract TimeSpan? NextWait { get; }

    /// <summary>
    /// Runs until it is cancelled. Work that is under way then is found again at the next start. An exception is fatal: the
    /// process shall end and be started again.
    /// </summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var unread = true;
        try
        {
            while (true)
            {
                ct.ThrowIfCancellationRequested();
                unread |= _signal.TakeSet();
                (await _work.CollectAsync()).ForEach(ended => Took(ended.Step, ended.Take));
                unread = unread && !await TryReadAsync(ct);
                if (HoldsBack || !await AdvanceAsync(ct))
                {
                    await WaitAsync(ct);
                    unread = true;
                }
            }
        }
        finally
        {
            await _work.WhenEndedAsync();
        }
    }

    /// <summary>Reads everything that was stored since the last call.</summary>
    private protected abstract Task ReadAsync(CancellationToken ct);

    /// <summary>Does or starts what can be done. Returns true where there may be more to do at once.</summary>
    private protected abstract Task<bool> AdvanceAsync(CancellationToken ct);

    /// <summary>Starts background work. <paramref name="take"/> is called in the loop when it has ended.</summary>
    private protected void Start(Func<Task<StepResult>> work, Action<StepResult> take) => _work.Start(async () => (take, await work()));

    /// <summary>Hands over the result of a step.</summary>
    private protected void Took(StepResult step, Action<StepResult> take)
    {
        if (step is StepResult.NoStore(var problem))
        {
            _backoff.Failed(problem);
        }
        else
        {
            _backoff.Works();
        }

        take(step);
    }

    private async Task<bool> TryReadAsync(CancellationToken ct)
    {
        if (HoldsBack)
        {
            return false;
        }

        try
        {
            await ReadAsync(ct);
            return true;
        }
        catch (StoreUnavailableException e)
        {
            _backoff.Failed(e.Message);
            return false;
        }
    }

    private Task WaitAsync(CancellationToken ct)
    {
        if (!HoldsBack && Running == 0)
        {
            _backoff.Works();
        }

        return _signal.WaitAsync(_backoff.Left ?? NextWait, Running == 0, ct);
    }
}
