using FactBot.Core.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Delivery;

public class BellTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Bell _bell;

    public BellTests() => _bell = new Bell(_time);

    [Fact]
    public async Task A_ring_before_the_wait_is_heard_once()
    {
        _bell.Ring();
        _bell.Ring();
        await _bell.WaitAsync(null, true, default);
        Assert.False(_bell.WaitAsync(null, true, default).IsCompleted);
    }

    [Fact]
    public async Task A_ring_wakes()
    {
        var wait = _bell.WaitAsync(null, true, default);
        _bell.Ring();
        await wait;
        Assert.False(_bell.TakeRing());
    }

    [Fact]
    public async Task The_time_wakes_and_not_before()
    {
        var wait = _bell.WaitAsync(TimeSpan.FromSeconds(5), true, default);
        Assert.Equal(_time.GetUtcNow().AddSeconds(5), _bell.WakesAt);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(wait.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await wait;
        Assert.Null(_bell.WakesAt);
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        var wait = _bell.WaitAsync(null, true, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Quiet_is_a_wait_with_nothing_under_way()
    {
        var quiet = _bell.WhenQuietAsync();
        var first = _bell.WaitAsync(null, quiet: false, default);
        Assert.False(quiet.IsCompleted);
        _bell.Ring();
        await first;
        _ = _bell.WaitAsync(null, quiet: true, default);
        await quiet;
        Assert.True(_bell.WhenQuietAsync().IsCompleted);
        _bell.Ring();
        Assert.False(_bell.WhenQuietAsync().IsCompleted);
    }
}
