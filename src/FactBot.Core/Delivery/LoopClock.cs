namespace FactBot.Core.Delivery;

/// <summary>
/// Time as a loop counts it: from its start, always forward. Waits are kept in it, so that a wall clock which is set back
/// holds nothing up; stored times are turned into waits once, when they are read.
/// </summary>
internal sealed class LoopClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>When a stored time comes, but no later than a wait that the program itself could have set.</summary>
    public TimeSpan Due(DateTimeOffset notBefore, TimeSpan longest)
    {
        var left = notBefore - time.GetUtcNow();
        return Now + (left <= TimeSpan.Zero ? TimeSpan.Zero : left < longest ? left : longest);
    }
}
