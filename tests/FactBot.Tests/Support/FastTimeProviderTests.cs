namespace FactBot.Tests.Support;

/// <summary>The clock itself: what the other tests rely on.</summary>
public sealed class FastTimeProviderTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FastTimeProvider _time = new(1_000_000);
    private readonly FastTimeProvider _still = new(1);

    [Fact]
    public async Task A_pause_moves_the_clock_by_all_that_it_says_and_nothing_else_does()
    {
        Assert.Equal(FastTimeProvider.Start, _time.GetUtcNow());
        await Task.Delay(Hour, _time);
        await Task.Delay(Hour, _time);
        Assert.Equal(FastTimeProvider.Start + Hour + Hour, _time.GetUtcNow());
        Assert.Equal(Hour + Hour, _time.GetElapsedTime(FastTimeProvider.Start.UtcTicks));
    }

    [Fact]
    public async Task Pauses_that_are_over_by_then_end_and_no_other()
    {
        var ended = new List<int>();
        var pauses = Enumerable.Range(1, 4).Select(async hours =>
        {
            await Task.Delay(Hour * hours, _still);
            lock (ended)
            {
                ended.Add(hours);
            }
        }).ToList();
        Assert.True(_still.HasPause(4 * Hour));
        _still.Pass(3.5 * Hour);
        await Task.WhenAll(pauses.Take(3));
        Assert.Equal((3, false), (ended.Count, pauses[3].IsCompleted));
        Assert.Equal(FastTimeProvider.Start + (3.5 * Hour), _still.GetUtcNow());
    }

    [Fact]
    public async Task A_limit_ends_nothing_before_the_test_lets_it_run_out()
    {
        using var token = new CancellationTokenSource(Hour, _time);
        using var later = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        later.CancelAfter(Hour);
        var never = new TaskCompletionSource<int>();
        var bounded = never.Task.WaitAsync(Hour, _time);
        _time.Pass(2 * Hour);
        await Task.Delay(Hour, _time);
        Assert.Equal((false, false, false), (token.IsCancellationRequested, later.IsCancellationRequested, bounded.IsCompleted));

        Assert.True(_time.RunOut(Hour));
        Assert.Equal((true, true), (token.IsCancellationRequested, later.IsCancellationRequested));
        await Assert.ThrowsAsync<TimeoutException>(() => bounded);
        Assert.False(_time.RunOut(Hour));
    }

    [Fact]
    public void A_wait_that_is_given_up_is_none()
    {
        new CancellationTokenSource(Hour, _still).Dispose();
        _still.CreateTimer(_ => { }, null, Hour, Timeout.InfiniteTimeSpan).Dispose();
        Assert.False(_still.RunOut(Hour) || _still.HasPause(Hour));
    }
}
