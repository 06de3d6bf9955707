namespace FactBot.Tests.Support;

/// <summary>
/// A played clock that goes on through pauses alone, whatever the day and however slow the machine. A pause takes so many times less than it
/// says, and moves the clock by all that it says. A limit (a token's or a wait's) ends nothing by itself: what is under way over real sockets
/// takes as long as it takes. A test that is about a limit lets it run out.
/// </summary>
/// <param name="times">How many times as short a pause is in truth.</param>
internal sealed class FastTimeProvider(int times) : TimeProvider
{
    /// <summary>Where every such clock begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<Wait> _waits = [];
    private DateTimeOffset _now = Start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, () => callback(state), IsLimit(state));
        wait.Change(dueTime, period);
        return wait;
    }

    /// <summary>Moves the clock past every pause that is over by then.</summary>
    public void Pass(TimeSpan time)
    {
        var end = GetUtcNow() + time;
        while (Running().Where(w => !w.IsLimit && w.Due <= end).MinBy(w => w.Due) is { } next)
        {
            next.End();
        }

        MoveTo(end);
    }

    /// <summary>Lets the limits of that length run out which are running; false where there is none.</summary>
    public bool RunOut(TimeSpan limit)
    {
        var limits = Running().Where(w => w.IsLimit && w.Length == limit).ToList();
        limits.ForEach(l => l.End());
        return limits.Count > 0;
    }

    /// <summary>Somebody waits in a pause of exactly that length.</summary>
    public bool HasPause(TimeSpan length) => Running().Any(w => !w.IsLimit && w.Length == length);

    /// <summary>As the framework makes them: a token's source, or a task that waits for another.</summary>
    private static bool IsLimit(object? state) =>
        state is CancellationTokenSource || (state is Task && state.GetType().Name.StartsWith("CancellationPromise", StringComparison.Ordinal));

    private List<Wait> Running()
    {
        lock (_lock)
        {
            return [.. _waits];
        }
    }

    private void MoveTo(DateTimeOffset time)
    {
        lock (_lock)
        {
            _now = _now > time ? _now : time;
        }
    }

    private TimeSpan Sooner(TimeSpan span) => span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Max(1, span.TotalMilliseconds / times));

    private sealed class Wait : ITimer
    {
        private readonly FastTimeProvider _clock;
        private readonly Action _over;
        private readonly ITimer? _timer;

        public Wait(FastTimeProvider clock, Action over, bool isLimit)
        {
            (_clock, _over, IsLimit) = (clock, over, isLimit);
            _timer = isLimit ? null : TimeProvider.System.CreateTimer(_ => End(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool IsLimit { get; }

        public TimeSpan Length { get; private set; }

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._lock)
            {
                _ = _clock._waits.Remove(this);
                (Length, Due) = (dueTime, dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : _clock._now + dueTime);
                if (dueTime >= TimeSpan.Zero)
                {
                    _clock._waits.Add(this);
                }
            }

            return _timer?.Change(_clock.Sooner(dueTime), Timeout.InfiniteTimeSpan) ?? true;
        }

        /// <summary>Once, whoever comes first: the real timer or the test.</summary>
        public void End()
        {
            lock (_clock._lock)
            {
                if (!_clock._waits.Remove(this))
                {
                    return;
                }
            }

            if (!IsLimit)
            {
                _clock.MoveTo(Due);
            }

            _over();
        }

        public void Dispose()
        {
            _ = Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
