namespace FactBot.Bench.Slack;

/// <summary>A real clock that goes so many times as fast, for Slack's rates alone: everything else of a storm is measured by the real one.</summary>
internal sealed class FastRates(int times) : TimeProvider
{
    private readonly DateTimeOffset _start = TimeProvider.System.GetUtcNow();
    private readonly long _from = TimeProvider.System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + (TimeProvider.System.GetElapsedTime(_from) * times);

    public override long GetTimestamp() => (TimeProvider.System.GetTimestamp() - _from) * times;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        TimeProvider.System.CreateTimer(callback, state, Sooner(dueTime), Sooner(period));

    private TimeSpan Sooner(TimeSpan span) => span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Max(1, span.TotalMilliseconds / times));
}
