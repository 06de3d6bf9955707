using FactBot.Wire;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>The limit of 120 frames a minute for each connection; Discord closes it with 4008 after more.</summary>
internal sealed class SendLimit(TimeProvider time)
{
    public const int PerMinute = 120;

    /// <summary>The frames reserved for scheduled heartbeats; requested ones get the rest.</summary>
    private const int Reserved = 65;

    private readonly SteadyClock _clock = new(time);
    private readonly Queue<DateTimeOffset> _lately = [];

    /// <summary>Whether a frame may be sent now; if so, it is counted. The caller must hold the socket.</summary>
    /// <param name="isAnswer">Whether Discord requested the frame; otherwise it is scheduled.</param>
    public bool TryTake(bool isAnswer)
    {
        var now = _clock.Now;
        while (_lately.TryPeek(out var oldest) && oldest <= now - TimeSpan.FromMinutes(1))
        {
            _lately.Dequeue();
        }

        if (_lately.Count >= (isAnswer ? PerMinute - Reserved : PerMinute))
        {
            return false;
        }

        _lately.Enqueue(now);
        return true;
    }
}
