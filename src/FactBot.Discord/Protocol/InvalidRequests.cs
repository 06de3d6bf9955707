namespace FactBot.Discord.Protocol;

/// <summary>
/// Requests that Discord calls invalid: answered with 401, 403, or 429 of any scope but shared. After 10,000 of them in ten minutes
/// it shuts the whole address out; a bot that comes near has a fault, so it stops long before.
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>Calls of the bot's own end here; answers to people, which expire, at twice as many.</summary>
    public const int Most = 1000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _lately = [];

    public void Add()
    {
        lock (_lock)
        {
            _lately.Enqueue(time.GetUtcNow());
        }
    }

    /// <summary>How long until there is room again; zero: now.</summary>
    public TimeSpan Wait(bool isAnswer)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_lately.TryPeek(out var oldest) && oldest <= now - Window)
            {
                _lately.Dequeue();
            }

            return _lately.Count < (isAnswer ? 2 * Most : Most) ? TimeSpan.Zero : _lately.Peek() + Window - now;
        }
    }
}
