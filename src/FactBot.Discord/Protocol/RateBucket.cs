namespace FactBot.Discord.Protocol;

/// <summary>The state of one rate limit. The caller must hold the lock.</summary>
internal sealed class RateBucket
{
    /// <summary>The margin for rounding: Discord rounds to milliseconds, and the first call of a window must not fall into the window before.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(10);

    private int? _limit;
    private int _remaining;
    private int _inFlight;
    private DateTimeOffset _reset;
    private DateTimeOffset _paused;
    private TimeSpan _window;

    /// <summary>No call is in flight, and the limit has reset.</summary>
    public bool IsIdle(DateTimeOffset now) => _inFlight == 0 && now >= _reset && now >= _paused;

    /// <summary>The wait before a call; zero reserves a slot.</summary>
    public TimeSpan Take(DateTimeOffset now)
    {
        if (now < _paused)
        {
            return _paused - now;
        }

        if (_limit is { } limit)
        {
            if (now >= _reset)
            {
                // Calls in flight may count in the new window. One slot always remains, because its response states the limit.
                (_remaining, _reset) = (Math.Max(1, limit - _inFlight), now + _window);
            }

            if (_remaining <= 0)
            {
                return _reset - now;
            }

            _remaining--;
        }

        _inFlight++;
        return TimeSpan.Zero;
    }

    /// <summary>A call has returned.</summary>
    public void Return() => _inFlight = Math.Max(0, _inFlight - 1);

    /// <summary>Responses may arrive out of order, so the lowest value of a window holds.</summary>
    public void Learn(int limit, int remaining, DateTimeOffset now, TimeSpan after)
    {
        var reset = now + after + Margin;
        var left = remaining - _inFlight;
        var isSameWindow = _limit is not null && now < _reset && reset < _reset + (_window / 2);
        _remaining = isSameWindow ? Math.Min(_remaining, left) : left;
        (_limit, _reset, _window) = (limit, reset, after > _window ? after : _window);
    }

    public void Pause(DateTimeOffset until) => _paused = until > _paused ? until : _paused;

    /// <summary>Takes over calls in flight and pauses of another bucket that turned out to be this one.</summary>
    public void Join(RateBucket other)
    {
        _inFlight += other._inFlight;
        Pause(other._paused);
    }
}
