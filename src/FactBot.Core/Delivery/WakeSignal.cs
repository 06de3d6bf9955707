namespace FactBot.Core.Delivery;

/// <summary>
/// Wakes one loop when the signal is set or when a time comes. A signal set between two waits is kept; setting it several times
/// counts once. A caller can wait until the loop has nothing left to do.
/// </summary>
public sealed class WakeSignal(TimeProvider time)
{
    /// <summary>The longest time of the timer. A loop that waits longer is woken once too often.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _watchers = [];
    private TaskCompletionSource? _waiter;
    private bool _quiet;
    private bool _isSet;

    /// <summary>The time when the loop wakes by itself, UTC; null while it works, or where nothing waits for a time.</summary>
    public DateTimeOffset? WakesAt { get; private set; }

    public void Set()
    {
        lock (_lock)
        {
            _isSet = _waiter is null;
            Wake();
        }
    }

    /// <summary>Whether the signal was set since the last wait. Clears it.</summary>
    public bool TakeSet()
    {
        lock (_lock)
        {
            var wasSet = _isSet;
            _isSet = false;
            return wasSet;
        }
    }

    /// <param name="longest">The time after which to wake without a signal; null for never.</param>
    /// <param name="quiet">The loop has nothing under way.</param>
    /// <param name="ct">Cancels the wait by an exception.</param>
    public async Task WaitAsync(TimeSpan? longest, bool quiet, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_isSet)
            {
                _isSet = false;
                return;
            }

            _waiter = waiter;
        }

        // The timer is set before the wait is announced, so a clock that is moved then finds it.
        var wakesAt = time.GetUtcNow() + longest;
        using var timer = longest is { } wait ? time.CreateTimer(_ => End(waiter), null, Fit(wait), Timeout.InfiniteTimeSpan) : null;
        using var stop = ct.Register(() => End(waiter));
        BeginWait(waiter, wakesAt, quiet);
        await waiter.Task;
        ct.ThrowIfCancellationRequested();
    }

    /// <summary>Ends when the loop waits with nothing under way and no signal is set.</summary>
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

    private void BeginWait(TaskCompletionSource waiter, DateTimeOffset? wakesAt, bool quiet)
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
