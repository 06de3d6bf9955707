namespace FactBot.Discord.Protocol;

/// <summary>What is left of one rate. Whoever asks holds the lock.</summary>
internal sealed class RateBucket
{
    /// <summary>Discord names milliseconds, rounded: the first call of a window must not be the last of the one before.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(10);

    private int? _limit;
    private int _remaining;
    private int _underWay;
    private DateTimeOffset _reset;
    private DateTimeOffset _paused;
    private TimeSpan _window;

    /// <summary>Nothing is under way, and what was used up is there again.</summary>
    public bool IsIdle(DateTimeOffset now) => _underWay == 0 && now >= _reset && now >= _paused;

    /// <summary>How long to wait; zero takes a place.</summary>
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
                // What is under way may count in the new window. There is always room for one: its answer tells how it stands.
                (_remaining, _reset) = (Math.Max(1, limit - _underWay), now + _window);
            }

            if (_remaining <= 0)
            {
                return _reset - now;
            }

            _remaining--;
        }

        _underWay++;
        return TimeSpan.Zero;
    }

    /// <summary>A call is back.</summary>
    public void Return() => _underWay = Math.Max(0, _underWay - 1);

    /// <summary>Answers may overtake each other: within a window the least that was named holds.</summary>
    public void Learn(int limit, int remaining, DateTimeOffset now, TimeSpan after)
    {
        var reset = now + after + Margin;
        var left = remaining - _underWay;
        var isSameWindow = _limit is not null && now < _reset && reset < _reset + (_window / 2);
        _remaining = isSameWindow ? Math.Min(_remaining, left) : left;
        (_limit, _reset, _window) = (limit, reset, after > _window ? after : _window);
    }

    public void Pause(DateTimeOffset until) => _paused = until > _paused ? until : _paused;

    /// <summary>Takes over what is under way and held back in another that turned out to be this one.</summary>
    public void Join(RateBucket other)
    {
        _underWay += other._underWay;
        Pause(other._paused);
    }
}
