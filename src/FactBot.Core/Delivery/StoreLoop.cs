using FactBot.Core.Ports;

namespace FactBot.Core.Delivery;

/// <summary>
/// A loop over what is stored: it reads what is new, does what can be done, and waits for its bell or for the next time that
/// something has to be done. While the store cannot be reached it holds back and says so.
/// </summary>
public abstract class StoreLoop
{
    private readonly WakeSignal _signal;
    private readonly StoreBackoff _pause;
    private readonly BackgroundWork<(Action<StepResult> Take, StepResult Turn)> _work;

    private protected StoreLoop(WakeSignal signal, TimeProvider time)
    {
        _signal = signal;
        State = new LoopState(time);
        Clock = new LoopClock(time);
        _pause = new StoreBackoff(Clock, State);
        _work = new BackgroundWork<(Action<StepResult>, StepResult)>(signal);
    }

    public LoopState State { get; }

    private protected LoopClock Clock { get; }

    /// <summary>How much runs beside the loop.</summary>
    private protected int Running => _work.Count;

    private protected bool HoldsBack => _pause.Left is not null;

    /// <summary>How long until something can be done without a ring; null where nothing waits for a time.</summary>
    private protected abstract TimeSpan? NextWait { get; }

    /// <summary>
    /// Runs until it is stopped; what is under way then is found again at the next start. What throws out of it is fatal:
    /// the process shall end and be started again.
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
                (await _work.CollectAsync()).ForEach(ended => Took(ended.Turn, ended.Take));
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

    /// <summary>Reads everything that was stored since it was called last.</summary>
    private protected abstract Task ReadAsync(CancellationToken ct);

    /// <summary>Does or starts what can be done. True: there may be more to do at once.</summary>
    private protected abstract Task<bool> AdvanceAsync(CancellationToken ct);

    /// <summary>Begins work beside the loop; <paramref name="take"/> is called in the loop when it has ended.</summary>
    private protected void Start(Func<Task<StepResult>> work, Action<StepResult> take) => _work.Start(async () => (take, await work()));

    /// <summary>Hands over what came of a turn.</summary>
    private protected void Took(StepResult step, Action<StepResult> take)
    {
        if (step is StepResult.NoStore(var problem))
        {
            _pause.Failed(problem);
        }
        else
        {
            _pause.Works();
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
            _pause.Failed(e.Message);
            return false;
        }
    }

    private Task WaitAsync(CancellationToken ct)
    {
        if (!HoldsBack && Running == 0)
        {
            _pause.Works();
        }

        return _signal.WaitAsync(_pause.Left ?? NextWait, Running == 0, ct);
    }
}
