namespace FactBot.Core.Delivery;

/// <summary>
/// The time of a loop, counted from its start and always forward. Waits are kept in it, so a wall clock that is set back holds
/// nothing up. Stored times are turned into waits once, when they are read.
/// </summary>
internal sealed class LoopClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>
    /// The loop time of a stored time, at most <paramref name="longest"/> from now: the program itself never sets a longer wait.
    /// </summary>
    public TimeSpan Due(DateTimeOffset notBefore, TimeSpan longest)
    {
        var remaining = notBefore - time.GetUtcNow();
        return Now + (remaining <= TimeSpan.Zero ? TimeSpan.Zero : remaining < longest ? remaining : longest);
    }
}
