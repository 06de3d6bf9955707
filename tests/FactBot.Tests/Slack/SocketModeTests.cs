using System.Text.Json.Nodes;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;
using FactBot.Tests.Support;

namespace FactBot.Tests.Slack;

public sealed class SocketModeTests : IAsyncLifetime, IDisposable
{
    private static readonly SocketModeOptions Quick = new()
    {
        FirstRetry = TimeSpan.FromMilliseconds(20),
        CrowdedWait = TimeSpan.FromMilliseconds(20),
        PingInterval = Hang.Limit,
        PingTimeout = Hang.Limit,
    };

    private readonly FastTimeProvider _time = new(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _handled = [];
    private readonly List<DateTimeOffset> _missed = [];
    private FakeSlack _slack = null!;
    private SocketModeClient _client = null!;
    private Task<string> _running = null!;
    private SocketModeOptions _options = Quick;
    private Func<SocketFrame.Envelope, Task> _before = _ => Task.CompletedTask;
    private Func<SocketFrame.Envelope, EnvelopeResponse> _reply = _ => EnvelopeResponse.Empty;

    public async Task InitializeAsync() => _slack = await FakeSlack.StartAsync();

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _slack.DisposeAsync();
    }

    public void Dispose() => _stop.Dispose();

    private void Start()
    {
        var api = new SlackWebApi(new HttpClient { BaseAddress = _slack.ApiBaseUrl }, new RateGate(_time), _time);
        _client = new SocketModeClient(api, "xapp-1", _options, _time);
        _running = _client.RunAsync(
            async (envelope, _) =>
            {
                await _before(envelope);
                var reply = _reply(envelope);
                lock (_handled)
                {
                    _handled.Add(envelope.Id);
                }

                return reply;
            },
            _missed.Add,
            _stop.Token);
    }

    private static JsonObject Envelope(string id, bool answer = false) => new()
    {
        ["envelope_id"] = id, ["type"] = "events_api", ["payload"] = new JsonObject { ["event_id"] = id }, ["accepts_response_payload"] = answer, ["new_field"] = 1,
    };

    [Fact]
    public async Task An_envelope_is_acknowledged_on_its_socket_after_it_was_handled()
    {
        Start();
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(Envelope("E1"));

        Assert.Equal("E1", (string?)(await socket.AckAsync())["envelope_id"]);
        Assert.Equal(["E1"], _handled);
    }

    [Fact]
    public async Task An_answer_goes_with_the_acknowledgement_where_slack_takes_one()
    {
        _reply = _ => new EnvelopeResponse(new JsonObject { ["response_action"] = "clear" });
        Start();
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(Envelope("E1", answer: true));
        await socket.SendAsync(Envelope("E2"));

        Assert.Equal("clear", (string?)(await socket.AckAsync())["payload"]!["response_action"]);
        Assert.Null((await socket.AckAsync())["payload"]);
    }

    [Fact]
    public async Task What_cannot_be_handled_is_not_acknowledged_and_comes_again()
    {
        var fails = 1;
        _reply = _ => fails-- > 0 ? throw new InvalidOperationException("the disk is full") : EnvelopeResponse.Empty;
        Start();
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(Envelope("E1"));
        await socket.SendAsync(Envelope("E2"));

        Assert.Equal("E2", (string?)(await socket.AckAsync())["envelope_id"]);
        await socket.SendAsync(Envelope("E1"));
        Assert.Equal("E1", (string?)(await socket.AckAsync())["envelope_id"]);
        Assert.Equal(1, _client.Counts.Failed);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("a_reason_of_tomorrow")]
    public async Task The_next_socket_opens_before_the_old_one_ends_and_both_are_read(string reason)
    {
        Start();
        var old = await _slack.NextSocketAsync();
        await old.DisconnectAsync(reason);
        var next = await _slack.NextSocketAsync();

        await old.SendAsync(Envelope("on-old"));
        await next.SendAsync(Envelope("on-next"));
        Assert.Equal("on-old", (string?)(await old.AckAsync())["envelope_id"]);
        Assert.Equal("on-next", (string?)(await next.AckAsync())["envelope_id"]);
        await old.CloseAsync();
        await old.Closed;
        Assert.Empty(_missed);
    }

    [Fact]
    public async Task A_hundred_planned_refreshes_miss_nothing()
    {
        Start();
        var socket = await _slack.NextSocketAsync();
        for (var i = 0; i < 100; i++)
        {
            await socket.DisconnectAsync("refresh_requested");
            await socket.SendAsync(Envelope($"late-{i}"));
            var next = await _slack.NextSocketAsync();
            Assert.Equal($"late-{i}", (string?)(await socket.AckAsync())["envelope_id"]);
            await next.SendAsync(Envelope($"next-{i}"));
            Assert.Equal($"next-{i}", (string?)(await next.AckAsync())["envelope_id"]);
            await socket.CloseAsync();
            socket = next;
        }

        Assert.Equal(200, _handled.Count);
        Assert.Empty(_missed);
    }

    [Fact]
    public async Task After_a_break_it_is_back_at_once_and_says_since_when_it_heard_nothing()
    {
        Start();
        var first = await _slack.NextSocketAsync();
        await first.SendAsync(Envelope("E0"));
        await first.AckAsync();
        first.Abort();
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(Envelope("E1"));
        await socket.AckAsync();

        Assert.Single(_missed);
    }

    [Fact]
    public async Task A_socket_that_never_says_hello_is_left()
    {
        _slack.Greets = false;
        Start();
        var silent = await _slack.NextSocketAsync();
        _slack.Greets = true;
        Assert.True(_time.RunOut(Quick.HelloTimeout));
        await silent.Closed;
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(Envelope("E1"));
        Assert.Equal("E1", (string?)(await socket.AckAsync())["envelope_id"]);
    }

    [Fact]
    public async Task A_socket_that_says_nothing_for_long_is_replaced_before_it_is_left()
    {
        Start();
        var old = await _slack.NextSocketAsync();
        await Polled.UntilAsync(() => _time.HasPause(Quick.LongestSilence));
        _time.Pass(Quick.LongestSilence);
        var next = await _slack.NextSocketAsync();
        await old.SendAsync(Envelope("on-old"));
        await next.SendAsync(Envelope("on-next"));

        Assert.Equal("on-old", (string?)(await old.AckAsync())["envelope_id"]);
        Assert.Equal("on-next", (string?)(await next.AckAsync())["envelope_id"]);
        Assert.Empty(_missed);
    }

    [Fact]
    public async Task An_old_socket_that_Slack_does_not_close_is_left_after_a_while()
    {
        Start();
        var old = await _slack.NextSocketAsync();
        await old.DisconnectAsync("warning");
        var next = await _slack.NextSocketAsync();

        await Polled.UntilAsync(() => _time.RunOut(Quick.Overlap));
        await old.Closed.WaitAsync(Hang.Limit);
        await next.SendAsync(Envelope("E1"));
        Assert.Equal("E1", (string?)(await next.AckAsync())["envelope_id"]);
        Assert.Empty(_missed);
    }

    [Fact]
    public async Task What_one_envelope_waits_for_does_not_hold_up_the_next()
    {
        var disk = new TaskCompletionSource();
        _before = e => e.Id == "E1" ? disk.Task : Task.CompletedTask;
        Start();
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(Envelope("E1"));
        await socket.SendAsync(Envelope("E2"));

        Assert.Equal("E2", (string?)(await socket.AckAsync())["envelope_id"]);
        disk.SetResult();
        Assert.Equal("E1", (string?)(await socket.AckAsync())["envelope_id"]);
    }

    [Fact]
    public async Task A_socket_that_is_refused_with_its_first_frame_is_left_for_the_next()
    {
        _slack.Greets = false;
        Start();
        await (await _slack.NextSocketAsync()).DisconnectAsync("too_many_websockets");
        _slack.Greets = true;
        var socket = await _slack.NextSocketAsync();
        while (!socket.IsGreeted)
        {
            socket = await _slack.NextSocketAsync();
        }

        await socket.SendAsync(Envelope("E1"));
        await socket.AckAsync();
    }

    [Fact]
    public async Task A_message_larger_than_any_of_Slacks_is_left_and_the_socket_stays()
    {
        _options = Quick with { MostBytes = 100_000 };
        Start();
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(new string('x', 300_000));
        await socket.SendAsync(Envelope("E1"));

        await socket.AckAsync();
        Assert.Equal(1, _client.Counts.Ignored);
    }

    [Fact]
    public async Task A_pause_before_the_next_address_is_kept()
    {
        var asked = 0;
        _slack.InsteadOf = c => c.Method == "apps.connections.open" && ++asked == 1 ? new FakePause(1) : null;
        Start();
        await _slack.NextSocketAsync();

        Assert.Equal(2, _slack.CallsOf("apps.connections.open").Count());
    }

    [Fact]
    public async Task Where_socket_mode_is_turned_off_it_stops_and_says_so()
    {
        Start();
        await (await _slack.NextSocketAsync()).DisconnectAsync("link_disabled");

        Assert.Equal("link_disabled", await _running.WaitAsync(Hang.Limit));
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_allowed_token_type")]
    [InlineData("missing_scope")]
    public async Task A_token_that_is_no_good_is_not_tried_again(string error)
    {
        _slack.InsteadOf = c => c.Method == "apps.connections.open" ? FakeSlack.Error(error) : null;
        Start();

        Assert.Equal(error, await _running.WaitAsync(Hang.Limit));
        Assert.Single(_slack.Calls);
    }

    [Fact]
    public async Task Too_many_sockets_make_it_wait_and_come_back()
    {
        Start();
        await (await _slack.NextSocketAsync()).DisconnectAsync("too_many_websockets");

        await (await _slack.NextSocketAsync()).SendAsync(Envelope("E1"));
    }

    [Fact]
    public async Task Frames_that_mean_nothing_are_counted_and_left()
    {
        Start();
        var socket = await _slack.NextSocketAsync();
        await socket.SendBinaryAsync([1, 2, 3]);
        await socket.SendAsync("no json {");
        await socket.SendAsync("""{"type":"of_tomorrow"}""");
        await socket.SendAsync("[]");
        await socket.SendAsync(Envelope("E1"));

        await socket.AckAsync();
        Assert.Equal(4, _client.Counts.Ignored);
    }

    [Fact]
    public async Task What_follows_an_acknowledgement_does_not_hold_up_the_next()
    {
        var gate = new TaskCompletionSource();
        _reply = e => e.Id == "E1" ? new EnvelopeResponse(Then: _ => gate.Task) : EnvelopeResponse.Empty;
        Start();
        var socket = await _slack.NextSocketAsync();
        await socket.SendAsync(Envelope("E1"));
        await socket.SendAsync(Envelope("E2"));

        await socket.AckAsync();
        Assert.Equal("E2", (string?)(await socket.AckAsync())["envelope_id"]);
        gate.SetResult();
    }
}
