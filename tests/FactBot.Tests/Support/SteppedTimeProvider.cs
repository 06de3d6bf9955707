namespace FactBot.Tests.Support;

/// <summary>A machine's clock that is set, while time itself runs on as the other one says.</summary>
internal sealed class SteppedTimeProvider(TimeProvider time) : TimeProvider
{
    /// <summary>How far the clock is ahead.</summary>
    public TimeSpan Ahead { get; set; }

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Ahead;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
}
