namespace FactBot.Core.Delivery;

/// <summary>
/// Wakes one loop: when somebody rings, or when a time comes. A ring between two waits is kept, and several are one.
/// Whoever wants to know that a loop has nothing left to do can wait for that.
/// </summary>
public sealed class WakeSignal(TimeProvider time)
{
    /// <summary>The longest that a timer can be set to; who waits longer is woken once too often.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _watchers = [];
    private TaskCompletionSource? _waiter;
    private bool _quiet;
    private bool _rung;

    /// <summary>When the loop will wake by itself; null while it works, or where nothing waits for a time.</summary>
    public DateTimeOffset? WakesAt { get; private set; }

    public void Set()
    {
        lock (_lock)
        {
            _rung = _waiter is null;
            Wake();
        }
    }

    /// <summary>Whether somebody rang since the last wait.</summary>
    public bool TakeSet()
    {
        lock (_lock)
        {
            var rung = _rung;
            _rung = false;
            return rung;
        }
    }

    /// <param name="longest">When to wake without a ring; null for never.</param>
    /// <param name="quiet">The loop has nothing under way.</param>
    /// <param name="ct">Ends the wait by an exception.</param>
    public async Task WaitAsync(TimeSpan? longest, bool quiet, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_rung)
            {
                _rung = false;
                return;
            }

            _waiter = waiter;
        }

        // The timer stands before anybody is told that the loop waits: a clock that is moved then finds it.
        var wakesAt = time.GetUtcNow() + longest;
        using var timer = longest is { } wait ? time.CreateTimer(_ => End(waiter), null, Fit(wait), Timeout.InfiniteTimeSpan) : null;
        using var stop = ct.Register(() => End(waiter));
        Tell(waiter, wakesAt, quiet);
        await waiter.Task;
        ct.ThrowIfCancellationRequested();
    }

    /// <summary>Ends when the loop waits with nothing under way and no ring unheard.</summary>
    public Task WhenQuietAsync()
    {
        lock (_lock)
        {
            if (_quiet)
            {
                return Task.CompletedTask;
            }

            var watcher = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add(watcher);
            return watcher.Task;
        }
    }

    private static TimeSpan Fit(TimeSpan wait) => wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestTimer ? wait : LongestTimer;

    private void Tell(TaskCompletionSource waiter, DateTimeOffset? wakesAt, bool quiet)
    {
        lock (_lock)
        {
            if (_waiter != waiter)
            {
                return;
            }

            WakesAt = wakesAt;
            _quiet = quiet;
            if (quiet)
            {
                _watchers.ForEach(w => w.TrySetResult());
                _watchers.Clear();
            }
        }
    }

    private void End(TaskCompletionSource waiter)
    {
        lock (_lock)
        {
            if (_waiter == waiter)
            {
                Wake();
            }
        }
    }

    private void Wake()
    {
        WakesAt = null;
        _quiet = false;
        _waiter?.TrySetResult();
        _waiter = null;
    }
}
