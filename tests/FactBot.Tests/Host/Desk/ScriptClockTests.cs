using FactBot.Host.Desk;

namespace FactBot.Tests.Host.Desk;

public class ScriptClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly ScriptClock _clock = new(Start);

    [Fact]
    public void Timers_end_at_their_own_hour_and_in_order()
    {
        var ended = new List<(string, DateTimeOffset)>();
        using var late = _clock.CreateTimer(_ => ended.Add(("late", _clock.GetUtcNow())), null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        using var early = _clock.CreateTimer(_ => ended.Add(("early", _clock.GetUtcNow())), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        Assert.Equal(Start.AddHours(1), _clock.NextTimer);
        _clock.MoveTo(Start.AddHours(3));
        Assert.Equal([("early", Start.AddHours(1)), ("late", Start.AddHours(2))], ended);
        Assert.Equal(Start.AddHours(3), _clock.GetUtcNow());
        Assert.Null(_clock.NextTimer);
    }

    [Fact]
    public void A_timer_that_is_gone_does_not_end()
    {
        var timer = _clock.CreateTimer(_ => Assert.Fail("It was disposed of."), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();
        _clock.MoveTo(Start.AddHours(2));
    }

    [Fact]
    public void A_period_comes_again()
    {
        var times = 0;
        using var timer = _clock.CreateTimer(_ => times++, null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
        _clock.MoveTo(Start.AddHours(1));
        Assert.Equal(6, times);
    }

    [Fact]
    public void Set_back_it_shows_an_earlier_hour_and_nobody_waits_longer()
    {
        var ended = false;
        using var timer = _clock.CreateTimer(_ => ended = true, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        var stamp = _clock.GetTimestamp();
        _clock.MoveTo(Start.AddDays(-1));
        Assert.Equal(Start.AddDays(-1), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, _clock.GetElapsedTime(stamp));
        _clock.MoveTo(Start.AddDays(-1).AddHours(1));
        Assert.True(ended);
    }
}
