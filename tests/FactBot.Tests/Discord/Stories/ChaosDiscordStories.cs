using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>A Discord that repeats itself, drops, refuses and lies; and a bot that is made faulty, to see that this is caught.</summary>
public sealed class ChaosDiscordStories
{
    private static bool IsCard(FakeMessage message) => DiscordDesk.Words(message.Body).Contains("In check", StringComparison.Ordinal);

    private static bool IsCardPost(FakeRequest request) =>
        request is { Method: "POST", Route: DiscordRules.Messages } && request.Body!.ToJsonString().Contains("In check", StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_post_that_arrived_though_Discord_said_otherwise_is_not_posted_again(bool isBlind)
    {
        await using var desk = await DiscordDesk.OpenAsync(faulty: isBlind ? chat => new BlindChat(chat) : null);
        var broken = 0;
        desk.Discord.After = r => IsCardPost(r) && Interlocked.Increment(ref broken) == 1 ? FakeResponses.BadGateway : null;
        await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        await desk.Discord.UntilAsync(() => isBlind ? broken >= 2 : desk.Discord.RequestsTo("GET", DiscordRules.Messages).Any());
        await desk.PressesAsync(desk.People.Ana, await desk.CardAsync(), "1 ");
        await desk.ClaimAsync(1);

        // With a faulty bot the same is seen to go wrong.
        Assert.Equal(isBlind ? 2 : 1, desk.Discord.Channels.Posts.Count(IsCard));
    }

    [Fact]
    public async Task A_second_attempt_within_minutes_gives_the_message_that_is_there()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var broken = 0;
        desk.Discord.After = r => IsCardPost(r) && Interlocked.Increment(ref broken) == 1 ? FakeResponses.BadGateway : null;
        desk.Discord.InsteadOf = r => r is { Method: "GET", Route: DiscordRules.Messages } ? FakeResponses.MissingAccess : null;
        await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        await desk.Discord.UntilAsync(() => broken >= 2);
        await desk.PressesAsync(desk.People.Ana, await desk.CardAsync(), "1 ");
        await desk.ClaimAsync(1);
        Assert.Single(desk.Discord.Channels.Posts, IsCard);
    }

    [Fact]
    public async Task What_a_session_tells_again_has_one_effect()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        Assert.Equal(1, await NotesOfOneMentionAsync(desk));
    }

    [Fact]
    public async Task Without_knowing_an_event_again_the_same_is_seen_to_go_wrong()
    {
        await using var desk = await DiscordDesk.OpenAsync(inbox => new Forgetful(inbox));
        Assert.Equal(3, await NotesOfOneMentionAsync(desk));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_is_answered_when_it_is_stored_and_not_before(bool isHasty)
    {
        var disk = new SlowDisk { IsHasty = isHasty };
        await using var desk = await DiscordDesk.OpenAsync(disk.Before);
        var checking = await desk.People.CommandAsync(desk.People.Ana, FakeDiscord.Newsroom, DiscordDesk.Fact("check", ("link", TestDesk.Link)));
        await disk.Asked.Task.WaitAsync(Hang.Limit);
        await desk.CommandAsync(desk.People.Ben, "help");

        // A bot that answers first is found out: the command of before is answered, and nowhere.
        if (isHasty)
        {
            await checking.AnsweredAsync();
            Assert.Null(await desk.Desk.DossierAsync(DiscordDesk.Channel));
            return;
        }

        Assert.Null(checking.Callback);
        disk.Free();
        await checking.AnsweredAsync();
        await desk.CardAsync();
    }

    [Fact]
    public async Task A_long_article_does_not_keep_a_command_waiting()
    {
        var analyzer = new HeldAnalyzer();
        await using var desk = await DiscordDesk.OpenAsync(new DeskWith { Analyzer = analyzer });
        desk.Desk.Pages.Put("https://harbourpost.example/long", string.Join("\n\n", Enumerable.Range(0, 60).Select(i => PageShelf.Bridge.Replace("4.2", $"4.{i}", StringComparison.Ordinal))));
        await desk.CommandAsync(desk.People.Ana, "check", ("link", "https://harbourpost.example/long"));
        Assert.Empty(desk.Discord.Channels.Posts);
        analyzer.Free();
        await desk.CardAsync();
    }

    [Fact]
    public async Task Pauses_that_Discord_asks_for_are_kept_and_nothing_is_lost()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var asked = 0;
        desk.Discord.InsteadOf = r => r.Method is "POST" or "PATCH" && Interlocked.Increment(ref asked) <= 3 ? FakeResponses.Limited("user", 0.05) : null;
        var checking = await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        await desk.CardAsync();
        Assert.StartsWith("Opened A-1", await desk.ToldAsync(checking), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embed_that_is_refused_is_said_in_plain_words_once()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => IsCardPost(r) && r.Body!["embeds"] is not null ? FakeResponses.Error(400, 50035, "Invalid Form Body") : null;
        await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        Assert.Null((await desk.CardAsync()).Body["embeds"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_finds_its_way_into_a_thread_that_was_archived_or_deleted(bool isArchived)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        await desk.FindAsync(m => m.Channel == claim.Id);
        if (isArchived)
        {
            desk.Discord.Channels.Archive(claim.Id);
        }
        else
        {
            desk.Discord.Channels.RemoveChannel(claim.Id);
        }

        await desk.CommandAsync(desk.People.Ana, "note", ("claim", "A-1/2"), ("text", "the auditor confirms"));
        await desk.FindAsync(m => m.Channel == claim.Id && m.Content.Contains("the auditor confirms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_are_no_threads_a_line_answers_the_claims_message()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r is { Method: "POST", Route: DiscordRules.Threads } ? FakeResponses.Error(400, 50024, "Cannot execute action on this channel type") : null;
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        var line = await desk.FindAsync(m => m.ReplyTo == claim.Id);
        Assert.Equal(FakeDiscord.Newsroom, line.Channel);
    }

    [Fact]
    public async Task After_its_fifteen_minutes_an_answer_comes_as_a_direct_message()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r.Path.StartsWith("/webhooks/", StringComparison.Ordinal) ? FakeResponses.UnknownWebhook : null;
        await desk.CommandAsync(desk.People.Ana, "show", ("claim", "A-9"));
        var told = await desk.FindAsync(m => m.Content.Contains("A-9", StringComparison.Ordinal));
        Assert.Equal("7" + desk.People.Ana.Id, told.Channel);
    }

    [Fact]
    public async Task What_was_said_while_no_session_was_there_is_read_when_there_is_one_again()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        await desk.TickedAsync(await desk.RepliesAsync(desk.People.Ben, claim, "the first"));
        desk.Discord.Channels.Add(new FakeChannel(claim.Id, 11, FakeDiscord.Guild, FakeDiscord.Newsroom, new JsonObject { ["name"] = "A-1/2" }));

        var session = desk.Discord.Gateway.Session!;
        session.Dead = true;
        var missed = desk.Discord.Channels.Add(new FakeMessage(desk.Discord.Ids.Next(), claim.Id, desk.People.Ben, new JsonObject { ["content"] = "said meanwhile" }) { Guild = FakeDiscord.Guild });
        await session.Connection!.CloseAsync(4000);
        await desk.TickedAsync(missed);
        Assert.Equal(["the first", "said meanwhile"], (await desk.FileAsync(2)).Notes.Select(n => n.Text));
    }

    [Fact]
    public async Task Without_the_intent_a_thread_is_told_once_how_to_note_instead()
    {
        await using var desk = await DiscordDesk.OpenAsync(prepare: d => d.Gateway.AllowedIntents = ~(1 << 15));
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        await desk.RepliesAsync(desk.People.Ben, claim, "you cannot read this");
        await desk.RepliesAsync(desk.People.Ben, claim, "nor this");
        await desk.FindAsync(m => m.Content.Contains("message-content intent", StringComparison.Ordinal));
        await desk.TickedAsync(await desk.MentionsAsync(desk.People.Ben, "note A-1/2 but this"));

        Assert.Equal("but this", Assert.Single((await desk.FileAsync(2)).Notes).Text);
        Assert.Single(desk.Discord.Channels.Posts, m => m.Content.Contains("message-content intent", StringComparison.Ordinal));
        Assert.Contains("content", desk.Adapter.State.Problem, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A fresh note at the end tells that all before it was handled.</summary>
    private static async Task<int> NotesOfOneMentionAsync(DiscordDesk desk)
    {
        await desk.OpenCardAsync();
        var told = (await desk.MentionsAsync(desk.People.Ben, "note A-1/1 once only")).Json();
        told["guild_id"] = FakeDiscord.Guild;
        await desk.Discord.Gateway.DispatchAsync("MESSAGE_CREATE", told);
        await desk.Discord.Gateway.DispatchAsync("MESSAGE_CREATE", told);
        await desk.TickedAsync(await desk.MentionsAsync(desk.People.Ben, "note A-1/1 the last"));
        return (await desk.FileAsync(1)).Notes.Count(n => n.Text == "once only");
    }
}
