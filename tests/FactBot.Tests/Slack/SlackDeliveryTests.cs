using System.Net;
using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Views;
using FactBot.Slack.App;
using FactBot.Slack.Outbound;
using FactBot.Slack.Protocol;
using FactBot.Tests.Slack.Inbound;
using Message = FactBot.Core.Messages.Delivery;

namespace FactBot.Tests.Slack;

public sealed class SlackDeliveryTests : IDisposable
{
    private const string Ts = "1795510700.000200";
    private static readonly Person Ana = new("slack", "T0POST", "U1ANA", "ana");
    private static readonly Place Metro = new("slack", "T0POST", "C1METRO");

    private readonly CannedSlack _slack = new();
    private readonly SlackConnectionStatus _status = new(new SocketModeCounts());
    private readonly SlackDelivery _delivery;

    public SlackDeliveryTests() => _delivery = new SlackDelivery(_slack.Api, CannedSlack.Options, "U0BOT", _status, _slack.Time);

    public void Dispose() => _slack.Dispose();

    private static Message Post(Place? place = null) => new("d1:card", 1, DeliveryKind.Post, place ?? Metro, null, new View.Response("A-1 is here."), null);

    private static Message Whisper(Place place, string? replyToken = null) =>
        new("answer:1", 1, DeliveryKind.Private, place, null, new View.Problem("There is no A-9."), replyToken) { For = Ana };

    private static Message Mark(MarkKind kind, string ts = Ts) => new($"mark:{kind}", 1, DeliveryKind.React, Metro, ts, new View.Mark(kind), null);

    private Task<Receipt> SendAsync(Message delivery) => _delivery.SendAsync(delivery, default);

    private IEnumerable<string> Methods => _slack.Calls.Select(c => c.Method);

    [Fact]
    public async Task A_post_carries_its_key_stays_in_its_thread_and_draws_no_previews()
    {
        Assert.Equal(new Receipt.Sent("1795511000.000001"), await SendAsync(Post(Metro.Under(Ts))));
        var args = _slack.Calls.Single().Args;
        Assert.Equal("d1:card", (string?)JsonNode.Parse(args["metadata"])!["event_payload"]!["key"]);
        Assert.Equal((Ts, "false", "false", "false", "none"), (args["thread_ts"], args["reply_broadcast"], args["unfurl_links"], args["unfurl_media"], args["parse"]));
    }

    [Theory]
    [InlineData("internal_error", typeof(Receipt.Unclear))]
    [InlineData("fatal_error", typeof(Receipt.Unclear))]
    [InlineData("service_unavailable", typeof(Receipt.TryLater))]
    [InlineData("invalid_blocks", typeof(Receipt.Refused))]
    [InlineData("channel_not_found", typeof(Receipt.Refused))]
    [InlineData("is_archived", typeof(Receipt.Refused))]
    [InlineData("msg_too_long", typeof(Receipt.Refused))]
    [InlineData("a_word_of_tomorrow", typeof(Receipt.Refused))]
    public async Task Each_refusal_of_Slack_has_its_receipt(string error, Type receipt)
    {
        _slack.Instead = _ => CannedSlack.Error(error);
        Assert.IsType(receipt, await SendAsync(Post()));
        Assert.Null(_status.State.Problem?.Contains(error, StringComparison.Ordinal) == true ? error : null);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    [InlineData("missing_scope")]
    public async Task A_token_that_is_refused_holds_the_message_back_and_is_told_until_it_is_mended(string error)
    {
        _slack.Instead = _ => CannedSlack.Error(error);
        Assert.True(Assert.IsType<Receipt.TryLater>(await SendAsync(Post())).Asked);
        Assert.Contains(error, _status.State.Problem, StringComparison.Ordinal);

        _slack.Instead = _ => null;
        _slack.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<Receipt.Sent>(await SendAsync(Post()));
        Assert.DoesNotContain(error, _status.State.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, typeof(Receipt.Unclear))]
    [InlineData(HttpStatusCode.BadGateway, typeof(Receipt.Unclear))]
    [InlineData(HttpStatusCode.Forbidden, typeof(Receipt.TryLater))]
    public async Task What_a_server_says_in_its_status_is_told_apart(HttpStatusCode status, Type receipt)
    {
        _slack.Broken = _ => new HttpResponseMessage(status);
        Assert.IsType(receipt, await SendAsync(Post()));
    }

    [Fact]
    public async Task A_pause_is_kept_without_asking_again()
    {
        _slack.Broken = _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(30)) } };
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<Receipt.TryLater>(await SendAsync(Post())).After);
        _slack.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(20), Assert.IsType<Receipt.TryLater>(await SendAsync(Post())).After);
        Assert.Single(_slack.Calls);
    }

    [Fact]
    public async Task An_ambiguous_post_is_looked_for_among_the_bots_own_since_its_first_attempt()
    {
        var tried = _slack.Time.GetUtcNow();
        _slack.Instead = c => c.Args.ContainsKey("cursor")
            ? """{"ok":true,"messages":[{"ts":"1.2","user":"U0BOT","metadata":{"event_payload":{"key":"d1:card"}}}]}"""
            : """{"ok":true,"messages":[{"ts":"1.1","user":"U7FAKE","metadata":{"event_payload":{"key":"d1:card"}}}],"response_metadata":{"next_cursor":"more"}}""";
        Assert.Equal(new Receipt.Sent("1.2"), await _delivery.FindAsync(Post() with { FirstTriedAt = tried }, default));

        var args = _slack.Calls.First().Args;
        Assert.Equal(("true", "1795510680"), (args["include_all_metadata"], args["oldest"]));
        Assert.Equal(["conversations.history", "conversations.history"], Methods);
    }

    [Fact]
    public async Task What_is_nowhere_did_not_arrive_and_in_a_thread_the_thread_is_asked()
    {
        _slack.Instead = _ => """{"ok":true,"messages":[]}""";
        Assert.Null(await _delivery.FindAsync(Post(Metro.Under(Ts)), default));
        Assert.Equal(Ts, _slack.CallsOf("conversations.replies").Single().Args["ts"]);
    }

    [Fact]
    public async Task A_refusal_is_seen_by_one_person_in_the_thread_where_it_belongs()
    {
        Assert.Equal(new Receipt.Sent(null), await SendAsync(Whisper(Metro.Under(Ts))));
        var args = _slack.CallsOf("chat.postEphemeral").Single().Args;
        Assert.Equal(("U1ANA", Ts, "none"), (args["user"], args["thread_ts"], args["parse"]));
    }

    [Fact]
    public async Task Directly_an_answer_is_a_message()
    {
        await SendAsync(Whisper(Metro with { Channel = "D1ANA" }));
        Assert.Equal("D1ANA", _slack.CallsOf("chat.postMessage").Single().Args["channel"]);
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("user_not_in_channel")]
    public async Task Where_the_bot_is_no_member_the_answer_takes_the_way_of_the_command_or_goes_to_the_person(string error)
    {
        _slack.Instead = c => c.Method == "chat.postEphemeral" ? CannedSlack.Error(error) : null;
        Assert.Equal(new Receipt.Sent(null), await SendAsync(Whisper(Metro, "https://hooks.slack.com/commands/1")));
        Assert.Contains("There is no A-9.", _slack.CallsOf("response_url").Single().Args["body"], StringComparison.Ordinal);

        await SendAsync(Whisper(Metro, "https://evil.example/commands/1"));
        Assert.Equal("U1ANA", _slack.CallsOf("chat.postMessage").Single().Args["channel"]);
        Assert.Single(_slack.CallsOf("response_url"));
    }

    [Fact]
    public async Task A_tick_comes_before_the_eyes_go()
    {
        await SendAsync(Mark(MarkKind.Seen));
        await SendAsync(Mark(MarkKind.Done));
        Assert.Equal([("reactions.add", "eyes"), ("reactions.add", "white_check_mark"), ("reactions.remove", "eyes")], _slack.Calls.Select(c => (c.Method, c.Args["name"])));
    }

    [Fact]
    public async Task Eyes_are_looked_for_only_where_they_may_be()
    {
        await SendAsync(Mark(MarkKind.Done, "1795599999.000001"));
        Assert.Equal(["reactions.add"], Methods);
        await SendAsync(Mark(MarkKind.Done, "1795500000.000001"));
        Assert.Equal("reactions.remove", Methods.Last());
    }

    [Theory]
    [InlineData("already_reacted")]
    [InlineData("message_not_found")]
    public async Task A_mark_that_is_there_or_has_nothing_to_mark_is_done_with(string error)
    {
        _slack.Instead = _ => CannedSlack.Error(error);
        Assert.Equal(new Receipt.Sent(null), await SendAsync(Mark(MarkKind.Seen)));
    }

    [Fact]
    public async Task An_edit_to_plain_words_takes_the_blocks_away()
    {
        await SendAsync(Post() with { Kind = DeliveryKind.Edit, MessageId = Ts, PlainText = true });
        var args = _slack.CallsOf("chat.update").Single().Args;
        Assert.Equal(("[]", "A-1 is here."), (args["blocks"], args["text"]));
    }
}
