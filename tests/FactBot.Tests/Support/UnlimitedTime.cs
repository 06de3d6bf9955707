namespace FactBot.Tests.Support;

/// <summary>Another clock without its limits: what a program would give up after some seconds is not given up because the machine is slow.</summary>
internal sealed class UnlimitedTime(TimeProvider clock) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        FastTimeProvider.IsLimit(state) ? clock.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) : clock.CreateTimer(callback, state, dueTime, period);
}
