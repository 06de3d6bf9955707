namespace FactBot.Host.Desk;

/// <summary>
/// The clock stands still until it is moved. When it is set back, it shows an earlier time, but timers keep their remaining time.
/// </summary>
internal sealed class ScriptClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ScriptTimer> _timers = [];
    private TimeSpan _elapsed;
    private TimeSpan _setBack;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time at which the next timer is due, or null.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count == 0 ? null : GetUtcNow() + (_timers.Min(t => t.Due) - _elapsed);
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return start + _elapsed - _setBack;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return _elapsed.Ticks;
        }
    }

    /// <summary>Moves to a time. Timers that are due before it fire at their own time.</summary>
    public void MoveTo(DateTimeOffset hour)
    {
        var offset = hour - GetUtcNow();
        if (offset < TimeSpan.Zero)
        {
            lock (_lock)
            {
                _setBack -= offset;
            }

            return;
        }

        var end = _elapsed + offset;
        while (TakeDue(end) is { } timer)
        {
            timer.End();
        }

        lock (_lock)
        {
            _elapsed = end;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ScriptTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private ScriptTimer? TakeDue(TimeSpan end)
    {
        lock (_lock)
        {
            var next = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
            if (next is not null)
            {
                _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
                _timers.Remove(next);
            }

            return next;
        }
    }

    private sealed class ScriptTimer(ScriptClock clock, Action end) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; }

        public void End()
        {
            if (_period > TimeSpan.Zero)
            {
                Change(_period, _period);
            }

            end();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = clock._elapsed + dueTime;
                    clock._timers.Add(this);
                }

                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
