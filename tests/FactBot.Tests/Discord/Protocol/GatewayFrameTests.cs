using System.Text.Json.Nodes;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>Frames of every kind, good and bad.</summary>
public sealed class GatewayFrameTests : IAsyncLifetime
{
    private GatewayRoom _room = null!;

    public async Task InitializeAsync() => _room = await GatewayRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private static JsonObject Message(string content, long sequence) => new()
    {
        ["op"] = 0, ["t"] = "MESSAGE_CREATE", ["s"] = sequence, ["d"] = new JsonObject { ["id"] = "9", ["content"] = content }, ["field_of_tomorrow"] = 1,
    };

    [Fact]
    public async Task Frames_that_mean_nothing_are_counted_and_left()
    {
        var connection = await _room.StartAsync();
        await connection.SendBinaryAsync([0x78, 0x9c, 1, 2]);
        string[] frames =
        [
            "no json {", "", "[]", "null", "\"text\"", "{}", """{"op":"zero"}""", """{"op":99,"d":{}}""", """{"op":0}""", """{"op":0,"t":"X"}""", """{"op":0,"t":7,"s":3}""",
            """{"op":0,"t":"X","s":-3}""", """{"op":0,"t":"X","s":1e300}""", """{"op":1e99}""", new string('[', 5000),
        ];
        foreach (var frame in frames)
        {
            await connection.SendAsync(frame);
        }

        await _room.SayAsync("one");
        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Equal(frames.Length + 1, _room.Client.Counts.Ignored);
        Assert.Equal(1, _room.Client.Counts.Connected);
    }

    [Fact]
    public async Task Events_with_no_data_are_events()
    {
        var connection = await _room.StartAsync();
        await connection.SendAsync("""{"op":0,"t":"OF_TOMORROW","s":2,"d":null}""");
        await connection.SendAsync("""{"op":0,"t":"OF_TOMORROW","s":3,"d":[1,"two"]}""");

        await _room.UntilAsync(() => _room.Handled.Count == 2);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    public async Task A_frame_in_pieces_is_one(int pieces)
    {
        var connection = await _room.StartAsync();
        await connection.SendInPiecesAsync(Message("ünïcödé 🗞 " + new string('x', 500), 2), pieces);

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.StartsWith("ünïcödé 🗞", _room.Names.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_frame_is_read()
    {
        var connection = await _room.StartAsync();
        await connection.SendInPiecesAsync(Message(new string('x', 3_000_000), 2), 7);

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Equal(3_000_000, _room.Names.Single().Length);
    }

    [Fact]
    public async Task A_frame_that_is_too_large_ends_the_session_and_the_gap_is_told()
    {
        _room.Options = GatewayRoom.Quick with { MostBytes = 10_000 };
        var connection = await _room.StartAsync();
        await _room.UntilAsync(() => _room.Missed.Count == 1);
        await connection.SendAsync(Message(new string('x', 20_000), 2));

        await _room.UntilAsync(() => _room.Missed.Count == 2);
        Assert.Equal(2, _room.Gateway.Sessions.Count);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_break_the_connection_and_the_session_is_resumed()
    {
        var connection = await _room.StartAsync();
        await connection.SendAsync([(byte)'{', 0xC3, 0x28, (byte)'}']);
        await connection.ClosedAsync();
        await _room.SayAsync("one");

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Single(_room.Gateway.Sessions);
    }

    [Fact]
    public async Task A_replay_that_cannot_be_read_is_given_up_for_a_new_session_and_the_gap_is_told()
    {
        var connection = await _room.StartAsync();
        await _room.UntilAsync(() => _room.Missed.Count == 1);
        _room.Gateway.Garbles = true;
        await connection.CloseAsync(4000);

        await _room.UntilAsync(() => _room.Missed.Count == 2);
        Assert.Equal(2, _room.Gateway.Sessions.Count);
    }

    [Theory]
    [InlineData("""\ud83d""", "\uFFFD")]
    [InlineData("""\udDFF""", "\uFFFD")]
    [InlineData("""\ud83d\ud83d\ude00""", "\uFFFD😀")]
    [InlineData("""\ud83d\u0041""", "\uFFFDA")]
    [InlineData("""\\ud83d""", """\ud83d""")]
    [InlineData("""\\\ud83d""", "\\\uFFFD")]
    [InlineData("""\ud83d\ude00""", "😀")]
    [InlineData("""\uD83D\uDE00""", "😀")]
    public async Task Escapes_that_are_half_a_character_are_replaced(string escaped, string read)
    {
        var connection = await _room.StartAsync();
        await connection.SendAsync("""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":{"content":"a?b"}}""".Replace("?", escaped, StringComparison.Ordinal));

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Equal($"a{read}b", _room.Names.Single());
    }

    [Fact]
    public async Task An_unknown_event_before_ready_is_left()
    {
        _room.Gateway.Opens = false;
        _room.Start();
        var connection = await _room.Gateway.NextConnectionAsync();
        await connection.SendAsync(Message("too early", 7));
        await connection.SendAsync("""{"op":0,"t":"READY","s":1,"d":{}}""");
        await connection.SendAsync("""{"op":0,"t":"READY","s":1,"d":{"session_id":"s","resume_gateway_url":"file:///etc/passwd"}}""");
        await connection.SendAsync(Message("in time", 2));

        await _room.UntilAsync(() => _room.Handled.Count == 1);
        Assert.Equal(["in time"], _room.Names);
        Assert.Equal(2, _room.Client.Counts.Ignored);
    }

    [Fact]
    public async Task Without_the_intent_texts_are_empty_but_for_those_that_mention_the_bot()
    {
        _room.Gateway.AllowedIntents = ~(int)GatewayIntents.MessageContent;
        _room.Start();
        await _room.Gateway.NextReadyAsync();
        var people = _room.Discord.People;
        await people.SayAsync(people.Ana, FakeDiscord.Newsroom, "among us");
        await people.SayAsync(people.Ana, FakeDiscord.Newsroom, "to the bot", new JsonObject { ["mentions"] = new JsonArray(_room.Discord.Bot.Json()) });

        await _room.UntilAsync(() => _room.Handled.Count == 2);
        Assert.Equal(["", "to the bot"], _room.Names);
    }
}
