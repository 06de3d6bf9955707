using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Slack.Stories;

/// <summary>A Slack that repeats itself, drops, refuses and lies; and a bot that is made faulty, to see that this is caught.</summary>
public sealed class ChaosSlackStories
{
    private const string Ana = "U1ANA";

    [Fact]
    public async Task A_mention_told_twice_in_two_forms_has_one_effect()
    {
        await using var desk = await SlackDesk.OpenAsync();
        Assert.Equal(1, await CardsOfOneMentionAsync(desk));
    }

    [Fact]
    public async Task Without_knowing_an_event_again_the_same_is_seen_to_go_wrong()
    {
        await using var desk = await SlackDesk.OpenAsync(inbox => new Forgetful(inbox));
        Assert.NotEqual(1, await CardsOfOneMentionAsync(desk));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_acknowledged_and_is_taken_when_it_comes_again()
    {
        var disk = new Full();
        await using var desk = await SlackDesk.OpenAsync(inbox => disk.Before(inbox));
        disk.IsFull = true;
        var mention = SlackDesk.Message("app_mention", Ana, $"<@{FakeSlack.Bot}> <{TestDesk.Link}>", desk.NextTs(), null);
        await desk.Socket.SendAsync(SlackDesk.EnvelopeOf("E1", mention));
        await disk.Refused.Task.WaitAsync(Hang.Limit);
        Assert.False(desk.Socket.TryAck(out _));

        disk.IsFull = false;
        await desk.EnvelopeAsync("E1", mention);
        Assert.NotNull((await desk.CardAsync()).Blocks);
    }

    [Fact]
    public async Task Acknowledged_before_it_is_stored_the_same_is_seen_to_be_lost()
    {
        var disk = new Full();
        await using var desk = await SlackDesk.OpenAsync(inbox => new Hasty(disk.Before(inbox)));
        disk.IsFull = true;
        await desk.EnvelopeAsync("E1", SlackDesk.Message("app_mention", Ana, $"<@{FakeSlack.Bot}> <{TestDesk.Link}>", desk.NextTs(), null));
        disk.IsFull = false;
        await desk.MentionsAsync(Ana, "settings notes marked");
        await desk.UntilAsync(() => !desk.Slack.Whispers.IsEmpty);
        Assert.Null(await desk.Desk.DossierAsync(SlackDesk.Channel));
    }

    [Fact]
    public async Task A_post_that_arrived_though_Slack_said_otherwise_is_not_posted_again()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var broken = 0;
        desk.After = c => c.Method == "chat.postMessage" && Interlocked.Increment(ref broken) == 1 ? Results.StatusCode(502) : null;
        var ts = await desk.MentionsAsync(Ana, $"<{TestDesk.Link}>");
        await desk.TickedAsync(ts);
        await desk.PressesAsync(Ana, await desk.CardAsync(), "1 ");
        _ = await desk.ClaimAsync(1);
        Assert.Single(desk.Slack.Messages, m => m.Text.Contains("In check", StringComparison.Ordinal));
        Assert.Contains(desk.Slack.Calls, c => c.Method == "conversations.history");
    }

    [Fact]
    public async Task A_pause_that_Slack_asks_for_is_kept_and_nothing_is_lost()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var asked = 0;
        desk.Slack.InsteadOf = c => c.Method == "chat.postMessage" && Interlocked.Increment(ref asked) <= 2 ? new FakePause(1) : null;
        await desk.MentionsAsync(Ana, $"<{TestDesk.Link}>");
        Assert.NotNull((await desk.CardAsync()).Blocks);
        Assert.True(asked >= 3);
    }

    [Fact]
    public async Task Blocks_that_Slack_refuses_are_said_in_plain_words_once()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Slack.InsteadOf = c => c.Method == "chat.postMessage" && c.Args.ContainsKey("blocks") ? FakeSlack.Error("invalid_blocks") : null;
        await desk.MentionsAsync(Ana, $"<{TestDesk.Link}>");
        var card = await desk.CardAsync();
        Assert.Null(card.Blocks);
        Assert.Contains("In check", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_that_drops_in_the_midst_loses_nothing()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var mention = SlackDesk.Message("app_mention", Ana, $"<@{FakeSlack.Bot}> <{TestDesk.Link}>", desk.NextTs(), null);
        await desk.Socket.SendAsync(SlackDesk.EnvelopeOf("E1", mention));
        desk.Socket.Abort();
        desk.Socket = await desk.Slack.NextSocketAsync();
        await desk.EnvelopeAsync("E1", mention);
        _ = await desk.CardAsync();
        await desk.MentionsAsync(Ana, "show A-1/1");
        await desk.UntilAsync(() => desk.Slack.Messages.Count(m => m.Thread is null) >= 2);
        Assert.Single(desk.Slack.Messages, m => m.Text.Contains("0 of ", StringComparison.Ordinal) && m.Text.Contains("In check", StringComparison.Ordinal));
    }

    /// <summary>A fresh note at the end tells that all before it was handled.</summary>
    private static async Task<int> CardsOfOneMentionAsync(SlackDesk desk)
    {
        var ts = desk.NextTs();
        var words = $"<@{FakeSlack.Bot}> note A-1/1 once only";
        await desk.MentionsAsync(Ana, $"<{TestDesk.Link}>");
        _ = await desk.CardAsync();
        await desk.EnvelopeAsync("E1", SlackDesk.Message("app_mention", Ana, words, ts, null));
        await desk.EnvelopeAsync("E1", SlackDesk.Message("app_mention", Ana, words, ts, null));
        await desk.EnvelopeAsync("E2", SlackDesk.Message("message", Ana, words, ts, null));
        var last = await desk.MentionsAsync(Ana, "note A-1/1 the last");
        await desk.TickedAsync(last);
        return (await desk.Desk.DossierAsync(SlackDesk.Channel))!.Claim(1)!.Notes.Count(n => n.Text == "once only");
    }

    /// <summary>Gives every event a new key.</summary>
    private sealed class Forgetful(IInbox inbox) : IInbox
    {
        private int _count;

        public Task AcceptAsync(InboundEvent received, CancellationToken ct) =>
            inbox.AcceptAsync(received with { Key = new($"{received.Key}#{Interlocked.Increment(ref _count)}") }, ct);
    }

    private sealed class Full
    {
        public bool IsFull { get; set; }

        public TaskCompletionSource Refused { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IInbox Before(IInbox inbox) => new Disk(this, inbox);

        private sealed class Disk(Full full, IInbox inbox) : IInbox
        {
            public Task AcceptAsync(InboundEvent received, CancellationToken ct)
            {
                if (!full.IsFull)
                {
                    return inbox.AcceptAsync(received, ct);
                }

                full.Refused.TrySetResult();
                throw new StoreUnavailableException("The disk is full.");
            }
        }
    }

    /// <summary>Says that it is on the disk before it is.</summary>
    private sealed class Hasty(IInbox inbox) : IInbox
    {
        public Task AcceptAsync(InboundEvent received, CancellationToken ct)
        {
            try
            {
                return inbox.AcceptAsync(received, ct);
            }
            catch (StoreUnavailableException)
            {
                return Task.CompletedTask;
            }
        }
    }
}
