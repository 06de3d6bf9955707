using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;
using FactBot.Wire;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>Sessions: how they begin, and that nothing is lost when connections go.</summary>
public sealed class GatewaySessionTests : IAsyncLifetime
{
    private GatewayRoom _room = null!;

    public async Task InitializeAsync() => _room = await GatewayRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task After_a_good_while_a_connection_that_breaks_is_opened_again_at_once()
    {
        _room.Options = GatewayRoom.Quick with { SteadyAfter = TimeSpan.Zero, FirstRetry = TimeSpan.FromMinutes(10), LongestRetry = TimeSpan.FromMinutes(10) };
        var connection = await _room.StartAsync();
        connection.Abort();
        await _room.SayAsync("while nobody was there");

        await _room.UntilAsync(() => _room.Handled.Count == 1);
    }

    [Fact]
    public async Task A_session_begins_with_the_token_the_intents_and_json()
    {
        var connection = await _room.StartAsync();
        var identify = await connection.OpeningAsync();

        Assert.Equal("?v=10&encoding=json", connection.Query);
        Assert.Equal(2, (int)identify["op"]!);
        Assert.Equal("fake.bot.token", (string?)identify["d"]!["token"]);
        Assert.Equal((int)GatewayRoom.Quick.Intents, (int)identify["d"]!["intents"]!);
        Assert.Equal(["os", "browser", "device"], identify["d"]!["properties"]!.AsObject().Select(p => p.Key));
        Assert.Null(identify["d"]!["compress"]);
        await _room.UntilAsync(() => _room.Client.State is { Connected: true, Problem: null });
    }

    [Fact]
    public async Task At_the_first_start_everything_may_have_been_missed()
    {
        await _room.StartAsync();
        await _room.UntilAsync(() => !_room.Missed.IsEmpty);

        Assert.Equal([DateTimeOffset.MinValue], _room.Missed);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4099)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1012)]
    public async Task After_a_code_that_allows_it_the_session_is_resumed_on_its_own_address_and_nothing_is_missing(int code)
    {
        var connection = await _room.StartAsync();
        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Handled.Count == 1);
        await connection.CloseAsync(code);
        await connection.ClosedAsync();
        await _room.SayAsync("two");

        var next = await _room.Gateway.NextConnectionAsync();
        var resume = await next.OpeningAsync();
        await _room.SayAsync("three");
        await _room.UntilAsync(() => _room.Handled.Count == 3);
        Assert.True(next.OnResumeAddress);
        Assert.Equal("?v=10&encoding=json", next.Query);
        Assert.Equal(6, (int)resume["op"]!);
        Assert.Equal(_room.Gateway.Session!.Id, (string?)resume["d"]!["session_id"]);
        Assert.Equal(2, (int)resume["d"]!["seq"]!);
        Assert.Equal(["one", "two", "three"], _room.Names);
        Assert.Single(_room.Missed);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task A_broken_connection_is_resumed()
    {
        var connection = await _room.StartAsync();
        connection.Abort();
        await connection.ClosedAsync();
        await _room.SayAsync("one");

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Equal(1, _room.Client.Counts.Resumed);
    }

    [Fact]
    public async Task Where_discord_asks_for_it_the_session_moves_and_is_never_closed_for_good()
    {
        var connection = await _room.StartAsync();
        await connection.ReconnectAsync();
        await connection.ClosedAsync();
        await _room.SayAsync("one");

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Equal(4000, connection.ClosedWith);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task An_invalid_session_that_may_be_resumed_is_resumed()
    {
        var connection = await _room.StartAsync();
        await connection.InvalidateAsync(resumable: true);
        await connection.ClosedAsync();
        await _room.SayAsync("one");

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task An_invalid_session_that_is_over_is_followed_by_a_new_one_and_the_gap_is_told()
    {
        var connection = await _room.StartAsync();
        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Handled.Count == 1 && _room.Missed.Count == 1);
        _room.Gateway.Session!.Dead = true;
        await connection.InvalidateAsync(resumable: false);
        var next = await _room.Gateway.NextConnectionAsync();

        Assert.Equal(2, (int)(await next.OpeningAsync())["op"]!);
        Assert.False(next.OnResumeAddress);
        await _room.UntilAsync(() => _room.Missed.Count == 2);
        Assert.InRange(_room.Missed.Last(), FastTimeProvider.Start.AddMinutes(-1), _room.Time.GetUtcNow().AddMinutes(-1));
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Codes_that_end_the_session_are_followed_by_a_new_one(int code)
    {
        var connection = await _room.StartAsync();
        await _room.UntilAsync(() => _room.Missed.Count == 1);
        await connection.CloseAsync(code);

        var next = await _room.Gateway.NextConnectionAsync();
        Assert.Equal(2, (int)(await next.OpeningAsync())["op"]!);
        await _room.UntilAsync(() => _room.Missed.Count == 2);
    }

    [Fact]
    public async Task A_session_that_is_refused_again_and_again_is_given_up_for_a_new_one()
    {
        _room.Gateway.Refuse = opening => (int)opening["op"]! == 6 ? 4000 : null;
        var connection = await _room.StartAsync();
        await connection.CloseAsync(4000);

        await _room.UntilAsync(() => _room.Gateway.Sessions.Count == 2);
        await _room.UntilAsync(() => _room.Missed.Count == 2 || _room.Client.State.Connected);
    }

    [Fact]
    public async Task Where_the_resume_address_fails_the_session_is_resumed_on_the_common_one()
    {
        var connection = await _room.StartAsync();
        _room.Gateway.ResumeAddressFails = true;
        connection.Abort();
        await connection.ClosedAsync();
        await _room.SayAsync("one");

        var next = await _room.Gateway.NextConnectionAsync();
        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.False(next.OnResumeAddress);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task After_an_outage_of_everything_the_session_is_resumed()
    {
        var connection = await _room.StartAsync();
        _room.Gateway.Fails = true;
        connection.Abort();
        await connection.ClosedAsync();
        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Client.State is { Connected: false, Problem: not null });
        _room.Gateway.Fails = false;

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task What_is_replayed_twice_is_handled_once()
    {
        var held = new TaskCompletionSource();
        _room.Handling = (e, _) => e.Data.Text("content") == "slow" ? held.Task : Task.CompletedTask;
        var connection = await _room.StartAsync();
        await _room.SayAsync("slow", "1");
        await _room.SayAsync("quick", "2");
        await _room.UntilAsync(() => _room.Handled.Count == 1);
        await connection.CloseAsync(4000);
        await _room.Gateway.NextReadyAsync();
        await _room.SayAsync("after", "3");
        await _room.UntilAsync(() => _room.Handled.Count == 2);
        held.SetResult();
        await _room.UntilAsync(() => _room.Handled.Count == 3);

        Assert.Equal(["quick", "after", "slow"], _room.Names);
        Assert.True(_room.Client.Counts.Replayed >= 2);
    }

    [Fact]
    public async Task Thirty_breaks_lose_nothing_and_double_nothing()
    {
        var connection = await _room.StartAsync();
        for (var i = 0; i < 30; i++)
        {
            await _room.SayAsync($"{i}-before");
            await BreakAsync(connection, i % 3);
            await _room.SayAsync($"{i}-after");
            connection = await _room.Gateway.NextConnectionAsync();
            await connection.OpeningAsync();
        }

        await _room.UntilAsync(() => _room.Handled.Count >= 60);
        Assert.Equal(Enumerable.Range(0, 30).SelectMany(i => new[] { $"{i}-before", $"{i}-after" }), _room.Names);
        Assert.Single(_room.Gateway.Sessions);
    }

    private static Task BreakAsync(FakeConnection connection, int how) => how switch
    {
        0 => connection.CloseAsync(4000),
        1 => connection.ReconnectAsync(),
        _ => Task.Run(connection.Abort),
    };

    [Fact]
    public async Task Everything_that_is_sent_is_small()
    {
        var connection = await _room.StartAsync();
        await connection.AskHeartbeatAsync();
        await _room.UntilAsync(() => connection.Of(1).Any());

        Assert.All(connection.Frames, f => Assert.True(f.ToJsonString().Length <= 4096));
    }
}
