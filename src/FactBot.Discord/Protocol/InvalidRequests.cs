using FactBot.Wire;

namespace FactBot.Discord.Protocol;

/// <summary>
/// Counts requests that Discord calls invalid: those with the status 401, 403, or 429 of any scope but shared. After 10,000 of them in ten
/// minutes Discord blocks the IP address. A bot that comes near has a fault, so it stops long before.
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>The limit for the bot's own calls. Responses to interactions, which expire, stop at twice as many.</summary>
    public const int Most = 1000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly SteadyClock _clock = new(time);
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _lately = [];

    public void Add()
    {
        lock (_lock)
        {
            _lately.Enqueue(_clock.Now);
        }
    }

    /// <summary>The wait until calls are allowed again; zero means now.</summary>
    public TimeSpan Wait(bool isAnswer)
    {
        lock (_lock)
        {
            var now = _clock.Now;
            while (_lately.TryPeek(out var oldest) && oldest <= now - Window)
            {
                _lately.Dequeue();
            }

            return _lately.Count < (isAnswer ? 2 * Most : Most) ? TimeSpan.Zero : _lately.Peek() + Window - now;
        }
    }
}
