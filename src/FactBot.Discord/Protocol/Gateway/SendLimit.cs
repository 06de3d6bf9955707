namespace FactBot.Discord.Protocol.Gateway;

/// <summary>At most 120 frames a minute leave on one connection; more close it with 4008.</summary>
internal sealed class SendLimit(TimeProvider time)
{
    public const int PerMinute = 120;

    /// <summary>Left for scheduled heartbeats when Discord asks for others.</summary>
    private const int Kept = 65;

    private readonly Queue<DateTimeOffset> _lately = [];

    /// <summary>Whether a frame may leave now; it counts then. Whoever asks holds the socket.</summary>
    /// <param name="isAnswer">It is not scheduled: Discord asked for it.</param>
    public bool TryTake(bool isAnswer)
    {
        var now = time.GetUtcNow();
        while (_lately.TryPeek(out var oldest) && oldest <= now - TimeSpan.FromMinutes(1))
        {
            _lately.Dequeue();
        }

        if (_lately.Count >= (isAnswer ? PerMinute - Kept : PerMinute))
        {
            return false;
        }

        _lately.Enqueue(now);
        return true;
    }
}
