using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>What Discord does not allow.</summary>
public sealed class GatewayRefusalTests : IAsyncLifetime
{
    private GatewayRoom _room = null!;

    public async Task InitializeAsync() => _room = await GatewayRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "sharded")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    public async Task After_a_code_for_good_it_stops_and_says_why(int code, string word)
    {
        var connection = await _room.StartAsync();
        await connection.CloseAsync(code);

        Assert.Contains(word, await _room.Running.WaitAsync(Hang.Limit), StringComparison.Ordinal);
        Assert.Contains(word, _room.Client.State.Problem, StringComparison.Ordinal);
        Assert.False(_room.Client.State.Connected);
        Assert.False(_room.Gateway.TryNextConnection(out _));
    }

    [Fact]
    public async Task A_token_that_is_unknown_is_used_once()
    {
        _room.Token = "another.bot.token";
        _room.Start();

        Assert.Contains("token", await _room.Running.WaitAsync(Hang.Limit), StringComparison.Ordinal);
        Assert.Single(_room.Discord.Requests);
        Assert.Contains("token", _room.Client.State.Problem, StringComparison.Ordinal);
        Assert.False(_room.Gateway.TryNextConnection(out _));
    }

    [Fact]
    public async Task Without_the_privileged_intent_it_goes_on_and_says_what_is_missing()
    {
        _room.Gateway.AllowedIntents = ~(int)GatewayIntents.MessageContent;
        _room.Start();
        await _room.Gateway.NextReadyAsync();
        await _room.UntilAsync(() => _room.Client.State.Connected);

        Assert.Equal(GatewayIntents.MessageContent, _room.Client.State.Missing);
        Assert.Contains("MessageContent", _room.Client.State.Problem, StringComparison.Ordinal);
        Assert.Equal((int)(GatewayRoom.Quick.Intents & ~GatewayIntents.MessageContent), _room.Gateway.Session!.Intents);
        Assert.Equal(998, _room.Gateway.StartsLeft);
    }

    [Fact]
    public async Task Intents_that_are_refused_without_any_privileged_one_are_for_good()
    {
        _room.Options = GatewayRoom.Quick with { Intents = GatewayIntents.Guilds };
        _room.Gateway.AllowedIntents = 0;
        _room.Start();

        Assert.Contains("intent", await _room.Running.WaitAsync(Hang.Limit), StringComparison.Ordinal);
        Assert.Equal(999, _room.Gateway.StartsLeft);
    }

    [Fact]
    public async Task Where_all_sessions_of_the_day_are_used_up_it_waits_and_says_until_when()
    {
        (_room.Gateway.StartsLeft, _room.Gateway.ResetAfter) = (0, 1500);
        _room.Start();
        await _room.UntilAsync(() => _room.Client.State.Problem?.Contains("used up", StringComparison.Ordinal) == true);
        Assert.False(_room.Gateway.TryNextConnection(out _));
        Assert.Matches("the next begins at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC", _room.Client.State.Problem);

        _room.Gateway.StartsLeft = 1;
        await _room.Gateway.NextReadyAsync();
        Assert.Empty(_room.Gateway.Violations);
    }

    [Fact]
    public async Task Never_more_sessions_begin_than_discord_allows()
    {
        (_room.Gateway.StartsLeft, _room.Gateway.ResetAfter) = (3, 60_000);
        _room.Gateway.Refuse = opening => 4009;
        _room.Start();
        await _room.UntilAsync(() => _room.Client.State.Problem?.Contains("used up", StringComparison.Ordinal) == true);

        Assert.Equal(0, _room.Gateway.StartsLeft);
        Assert.Empty(_room.Gateway.Violations);
    }

    [Fact]
    public async Task A_gateway_that_cannot_be_asked_for_is_asked_for_again()
    {
        var failures = 3;
        _room.Discord.InsteadOf = r => r.Path == "/gateway/bot" && failures-- > 0 ? FakeResponses.BadGateway : null;
        await _room.StartAsync();

        Assert.Equal(4, _room.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_gateway_that_says_nothing_is_left()
    {
        _room.Gateway.Greets = false;
        _room.Start();
        var silent = await _room.Gateway.NextConnectionAsync();
        _room.Gateway.Greets = true;
        Assert.True(_room.Time.RunOut(GatewayRoom.Quick.HelloTimeout));
        await silent.ClosedAsync();

        await _room.Gateway.NextReadyAsync();
    }

    [Fact]
    public async Task A_gateway_that_answers_no_identify_is_left()
    {
        _room.Gateway.Opens = false;
        _room.Start();
        var silent = await _room.Gateway.NextConnectionAsync();
        await silent.OpeningAsync();
        _room.Gateway.Opens = true;
        _room.Time.Pass(GatewayRoom.Quick.ReadyTimeout);
        await silent.ClosedAsync();

        await _room.Gateway.NextReadyAsync();
    }
}
