using FactBot.Core.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Delivery;

public class WakeSignalTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly WakeSignal _signal;

    public WakeSignalTests() => _signal = new WakeSignal(_time);

    [Fact]
    public async Task A_ring_before_the_wait_is_heard_once()
    {
        _signal.Set();
        _signal.Set();
        await _signal.WaitAsync(null, true, default);
        Assert.False(_signal.WaitAsync(null, true, default).IsCompleted);
    }

    [Fact]
    public async Task A_ring_wakes()
    {
        var wait = _signal.WaitAsync(null, true, default);
        _signal.Set();
        await wait;
        Assert.False(_signal.TakeSet());
    }

    [Fact]
    public async Task The_time_wakes_and_not_before()
    {
        var wait = _signal.WaitAsync(TimeSpan.FromSeconds(5), true, default);
        Assert.Equal(_time.GetUtcNow().AddSeconds(5), _signal.WakesAt);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(wait.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await wait;
        Assert.Null(_signal.WakesAt);
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        var wait = _signal.WaitAsync(null, true, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Quiet_is_a_wait_with_nothing_under_way()
    {
        var quiet = _signal.WhenQuietAsync();
        var first = _signal.WaitAsync(null, quiet: false, default);
        Assert.False(quiet.IsCompleted);
        _signal.Set();
        await first;
        _ = _signal.WaitAsync(null, quiet: true, default);
        await quiet;
        Assert.True(_signal.WhenQuietAsync().IsCompleted);
        _signal.Set();
        Assert.False(_signal.WhenQuietAsync().IsCompleted);
    }
}
