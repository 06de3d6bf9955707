using FactBot.Discord.Protocol.Gateway;
using FactBot.Tests.Support;
using FactBot.Wire;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>The clock stands still between two beats: none comes or stays away because the machine is slow.</summary>
public sealed class HeartbeatTests : IAsyncLifetime
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    private GatewayRoom _room = null!;

    public async Task InitializeAsync()
    {
        _room = await GatewayRoom.OpenAsync();
        _room.Gateway.HeartbeatInterval = (int)Interval.TotalMilliseconds;
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task It_beats_again_and_again_and_a_connection_whose_beats_are_answered_is_kept()
    {
        await _room.StartAsync();
        await BeatAsync(6);

        Assert.Equal((1, 0L), (_room.Gateway.Connections, _room.Client.Counts.Zombies));
    }

    /// <summary>All clients that lost a connection together would else beat together.</summary>
    [Fact]
    public async Task The_first_beat_comes_at_random_within_the_interval()
    {
        using var stop = new CancellationTokenSource();
        var time = new Waits();
        var hearts = Enumerable.Range(0, 30).Select(_ => new Heartbeat((_, _) => Task.FromResult(true), TimeSpan.FromHours(10), time).RunAsync(stop.Token)).ToList();

        Assert.All(time.Asked, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromHours(10)));
        Assert.InRange(time.Asked.Select(wait => (int)wait.TotalHours).Distinct().Count(), 3, 10);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(hearts));
    }

    [Fact]
    public async Task An_answer_that_is_here_before_the_sending_returns_counts()
    {
        var (time, beats) = (new FakeTimeProvider(), 0);
        Heartbeat heart = null!;
        heart = new Heartbeat((_, _) => Answered(), TimeSpan.FromSeconds(40), time);
        var running = heart.RunAsync(default);
        while (beats < 3 && !running.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(40));
            await Task.Yield();
        }

        Assert.False(running.IsCompleted);

        Task<bool> Answered()
        {
            heart.Answered();
            beats++;
            return Task.FromResult(true);
        }
    }

    [Fact]
    public async Task A_beat_that_is_not_answered_makes_the_connection_dead_and_the_session_is_resumed()
    {
        _room.Gateway.Acks = false;
        var connection = await _room.StartAsync();
        _room.Time.Pass(Interval);
        await _room.UntilAsync(() => _room.Time.HasPause(Interval));
        _room.Time.Pass(Interval);
        await connection.ClosedAsync();
        await _room.SayAsync("one");

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Equal(4000, connection.ClosedWith);
        Assert.Equal(1, _room.Client.Counts.Zombies);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task It_beats_at_once_where_discord_asks_for_it_and_names_the_last_that_was_handled()
    {
        var connection = await _room.StartAsync();
        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Handled.Count == 1);
        await connection.AskHeartbeatAsync();
        await _room.UntilAsync(() => connection.Of(1).Any());

        Assert.Equal(2, (int)connection.Of(1).First()["d"]!);
    }

    [Fact]
    public async Task Before_the_first_event_it_names_none()
    {
        _room.Gateway.Opens = false;
        _room.Start();
        var connection = await _room.Gateway.NextConnectionAsync();
        await connection.AskHeartbeatAsync();
        await _room.UntilAsync(() => connection.Of(1).Any());

        Assert.Null(connection.Of(1).First()["d"]);
    }

    [Fact]
    public async Task However_often_discord_asks_no_more_than_120_frames_leave_in_a_minute()
    {
        _room.Options = GatewayRoom.Quick with { SaveEvery = Interval };
        var connection = await _room.StartAsync();
        for (var i = 0; i < 400; i++)
        {
            await connection.AskHeartbeatAsync();
        }

        await _room.SayAsync("after them all");
        await _room.UntilAsync(() => _room.Handled.Count == 1);
        await connection.CloseAsync(4000);
        await connection.ClosedAsync();
        Assert.InRange(connection.Frames.Count, 20, 119);
    }

    [Fact]
    public async Task A_handler_that_takes_its_time_stops_no_heartbeat()
    {
        var held = new TaskCompletionSource();
        _room.Handling = (e, _) => e.Data.Text("content") == "slow" ? held.Task : Task.CompletedTask;
        await _room.StartAsync();
        await _room.SayAsync("slow");
        await BeatAsync(5);
        held.SetResult();

        await _room.UntilAsync(() => _room.Names.Contains("slow"));
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_stops_no_heartbeat()
    {
        using var held = new ManualResetEventSlim();
        _room.Handling = (e, ct) =>
        {
            if (e.Data.Text("content") == "slow")
            {
                held.Wait(Hang.Limit, ct);
            }

            return Task.CompletedTask;
        };
        await _room.StartAsync();
        await _room.SayAsync("slow");
        await BeatAsync(5);
        held.Set();

        await _room.UntilAsync(() => _room.Names.Contains("slow"));
    }

    /// <summary>So many beats, each when the answer to the one before has been read: what is said after an answer is read after it.</summary>
    private async Task BeatAsync(int times)
    {
        for (var beat = 1; beat <= times; beat++)
        {
            var before = _room.Gateway.Acked;
            _room.Time.Pass(Interval);
            await _room.UntilAsync(() => _room.Gateway.Acked > before && _room.Time.HasPause(Interval));
            await _room.SayAsync($"after {beat}", "2");
            await _room.UntilAsync(() => _room.Names.Contains($"after {beat}"));
        }
    }

    /// <summary>Remembers how long everybody asks to wait.</summary>
    private sealed class Waits : TimeProvider
    {
        public List<TimeSpan> Asked { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Asked.Add(dueTime);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
