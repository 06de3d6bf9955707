using System.Net;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Slack.Inbound;

/// <summary>After a start and after a break: the open threads are read again.</summary>
public sealed class MissedTests : IDisposable
{
    private const string Edited = "1795510795.000000";

    private static readonly Place Metro = new("slack", "T0POST", "C1METRO");

    private readonly EnvelopeHarness _hearer = new();

    public MissedTests() => _hearer.Missed = new CatchUp(Since, [new MessageRef(Metro, EnvelopeHarness.Root)]);

    private static DateTimeOffset Since => DateTimeOffset.FromUnixTimeSeconds(1795510650);

    public void Dispose() => _hearer.Dispose();

    private static string Page(params string[] messages) =>
        $$"""{"ok":true,"messages":[{"ts":"{{EnvelopeHarness.Root}}","thread_ts":"{{EnvelopeHarness.Root}}","user":"U0BOT","bot_id":"B0BOT","text":"A-1/3"},{{string.Join(',', messages)}}]}""";

    private static string Said(string ts, string text, string more = "") =>
        $$"""{"type":"message","user":"U1ANA","ts":"{{ts}}","thread_ts":"{{EnvelopeHarness.Root}}","parent_user_id":"U0BOT","text":"{{text}}"{{more}}}""";

    [Fact]
    public async Task What_was_said_meanwhile_comes_with_the_keys_of_live_events()
    {
        _hearer.Slack.Instead = c => c.Method == "conversations.replies"
            ? Page(Said("1795510700.000200", "minutes show absence &lt;3 Mar&gt;, ask <@U2SAM>"), Said(EnvelopeHarness.Kept, "now mended", $$""","edited":{"user":"U1ANA","ts":"{{Edited}}"}"""))
            : null;
        await _hearer.Intake.LookBackAsync(default);
        Assert.Null(await _hearer.Intake.ReadMissedAsync(default));
        var read = _hearer.Accepted.ToList();
        await _hearer.HearsAsync("thread-reply");

        Assert.Equal(_hearer.Accepted[^1].Key, read[0].Key);
        Assert.IsType<Request.ThreadReply>(read[0].Request);
        Assert.Equal($"slack:T0POST:e:C1METRO:{EnvelopeHarness.Kept}:{Edited}", read[1].Key.Value);
        Assert.Equal(2, read.Count);
        Assert.Equal("1795510650", _hearer.Slack.CallsOf("conversations.replies").Single().Args["oldest"]);
    }

    [Fact]
    public async Task A_long_thread_is_read_page_by_page_and_a_pause_is_kept()
    {
        var asked = 0;
        _hearer.Slack.Broken = c => c.Method == "conversations.replies" && asked++ == 0
            ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(5)) } }
            : null;
        _hearer.Slack.Instead = c => c.Method != "conversations.replies" ? null
            : c.Args.ContainsKey("cursor") ? Page(Said("1795510702.000001", "second"))
            : Page(Said("1795510701.000001", "first")).Replace("\"ok\":true", "\"ok\":true,\"response_metadata\":{\"next_cursor\":\"n\"}", StringComparison.Ordinal);
        _hearer.Intake.Missed(Since);
        var reading = _hearer.Intake.ReadMissedAsync(default);
        while (!reading.IsCompleted)
        {
            _hearer.Slack.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Null(await reading);
        Assert.Equal(["first", "second"], _hearer.Accepted.Select(e => ((Request.ThreadReply)e.Request).Text));
    }

    [Fact]
    public async Task A_thread_that_is_gone_does_not_hold_up_the_others()
    {
        _hearer.Missed = new CatchUp(Since, [new MessageRef(Metro, "1795500000.000001"), new MessageRef(Metro, EnvelopeHarness.Root)]);
        _hearer.Slack.Instead = c => c.Method != "conversations.replies" ? null
            : c.Args["ts"] == EnvelopeHarness.Root ? Page(Said("1795510701.000001", "here"))
            : CannedSlack.Error("thread_not_found");
        _hearer.Intake.Missed(Since);

        Assert.Null(await _hearer.Intake.ReadMissedAsync(default));
        Assert.Single(_hearer.Accepted);
    }

    [Fact]
    public async Task Where_nothing_was_ever_received_nothing_is_read()
    {
        _hearer.Missed = new CatchUp(null, [new MessageRef(Metro, EnvelopeHarness.Root)]);
        await _hearer.Intake.LookBackAsync(default);
        Assert.Null(await _hearer.Intake.ReadMissedAsync(default));
        Assert.Empty(_hearer.Slack.Calls);
    }
}
