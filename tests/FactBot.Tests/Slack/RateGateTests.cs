using FactBot.Slack.Protocol;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Slack;

public class RateGateTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_channel_takes_one_post_a_second_and_another_channel_does_not_wait_for_it()
    {
        var gate = new RateGate(_time);
        Assert.Equal(TimeSpan.Zero, gate.Reserve("chat.postMessage", "C1", Long));
        Assert.Equal(TimeSpan.FromSeconds(1), gate.Reserve("chat.postMessage", "C1", Long));
        Assert.Equal(TimeSpan.FromSeconds(2), gate.Reserve("chat.postMessage", "C1", Long));
        Assert.Equal(TimeSpan.Zero, gate.Reserve("chat.postMessage", "C2", Long));
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_no_wait_longer()
    {
        var clock = new SteppedTimeProvider(_time) { Ahead = TimeSpan.FromHours(5) };
        var gate = new RateGate(clock);
        gate.PauseFor("chat.update", TimeSpan.FromSeconds(30));
        gate.Reserve("chat.postMessage", "C1", Long);
        clock.Ahead = TimeSpan.Zero;
        Assert.Equal(TimeSpan.FromSeconds(30), gate.Pause("chat.update"));
        Assert.Equal(TimeSpan.FromSeconds(1), gate.Reserve("chat.postMessage", "C1", Long));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, gate.Pause("chat.update"));
    }

    [Fact]
    public void Who_does_not_want_to_wait_so_long_takes_no_place()
    {
        var gate = new RateGate(_time);
        gate.Reserve("chat.postMessage", "C1", Long);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(TimeSpan.FromSeconds(1), gate.Reserve("chat.postMessage", "C1", TimeSpan.Zero));
        }
    }

    [Theory]
    [InlineData("chat.update")]
    [InlineData("reactions.add")]
    [InlineData("conversations.replies")]
    [InlineData("reactions.remove")]
    [InlineData("users.info")]
    public void In_no_minute_go_more_calls_of_a_method_than_its_rate_and_the_few_at_once(string method)
    {
        var gate = new RateGate(_time);
        var sent = 0;
        for (var second = 0; second < 60; second++)
        {
            while (gate.Reserve(method, null, TimeSpan.Zero) == TimeSpan.Zero)
            {
                sent++;
            }

            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(sent, RateGate.PerMinute(method) - 1, RateGate.PerMinute(method) * 1.1);
    }
}
