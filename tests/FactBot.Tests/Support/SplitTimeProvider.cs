namespace FactBot.Tests.Support;

/// <summary>A clock that is read in one place and waited for in another.</summary>
/// <param name="read">Says what time it is.</param>
/// <param name="waits">Makes the timers: with <see cref="FastTimeProvider"/> pauses are over soon, and limits end nothing because the machine is slow.</param>
internal sealed class SplitTimeProvider(TimeProvider read, TimeProvider waits) : TimeProvider
{
    public override long TimestampFrequency => read.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => read.GetUtcNow();

    public override long GetTimestamp() => read.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => waits.CreateTimer(callback, state, dueTime, period);
}
