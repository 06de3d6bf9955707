namespace FactBot.Wire;

/// <summary>
/// A clock for waits within this process. It runs steadily from the process' start: where the machine's clock is set back, no pause gets
/// longer by that.
/// </summary>
public sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset _began = time.GetUtcNow();
    private readonly long _start = time.GetTimestamp();

    /// <summary>The time for comparison with other times of the same clock, not for show.</summary>
    public DateTimeOffset Now => _began + time.GetElapsedTime(_start);
}
