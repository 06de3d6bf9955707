using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Stories;

/// <summary>Menus of messages, files, and what people do to the bot's messages, channels and server.</summary>
public sealed class ServerStories
{
    [Fact]
    public async Task Any_message_with_a_link_is_checked_and_any_message_saved_as_evidence()
    {
        await using var desk = await DiscordDesk.OpenAsync(prepare: d => d.Gateway.AllowedIntents = ~(1 << 15));
        var posted = await desk.People.SayAsync(desk.People.Ben, FakeDiscord.Newsroom, $"look at <{TestDesk.Link}>");
        var checking = await desk.People.MessageCommandAsync(desk.People.Ana, "Fact-check this", posted.Id);
        await checking.AnsweredAsync();
        Assert.StartsWith("Opened A-1", await desk.ToldAsync(checking), StringComparison.Ordinal);
        await desk.CardAsync();

        var found = await desk.People.SayAsync(desk.People.Ben, FakeDiscord.Newsroom, "Minutes: she was absent. https://council.example/minutes");
        var form = await desk.People.MessageCommandAsync(desk.People.Ana, "Save as evidence", found.Id);
        await form.AnsweredAsync();
        await desk.ToldAsync(await desk.SubmitsAsync(desk.People.Ana, form, null, ("claim", "A-1/2"), ("stance", "refutes")));
        var evidence = Assert.Single((await desk.FileAsync(2)).Evidence);
        Assert.Equal((Stance.Refutes, true), (evidence.Stance, evidence.Text?.Contains("absent", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mention_with_a_link_or_a_file_needs_no_intent()
    {
        await using var desk = await DiscordDesk.OpenAsync(prepare: d => d.Gateway.AllowedIntents = ~(1 << 15));
        desk.Discord.InsteadOf = r => r.Path == "/files/story.txt" ? Results.Text(PageShelf.Bridge.Replace("4.2", "5.3", StringComparison.Ordinal)) : null;
        await desk.TickedAsync(await desk.MentionsAsync(desk.People.Ana, TestDesk.Link));
        await desk.CardAsync();
        await desk.TickedAsync(await desk.MentionsAsync(desk.People.Ana, "", fields: new JsonObject { ["attachments"] = new JsonArray(File(desk)) }));
        await desk.FindAsync(m => DiscordDesk.Words(m.Body).Contains("A-2 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_is_attached_to_the_command()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r.Path == "/files/story.txt" ? Results.Text(PageShelf.Bridge) : null;
        var data = new JsonObject
        {
            ["name"] = "fact",
            ["options"] = new JsonArray(new JsonObject { ["type"] = 1, ["name"] = "check", ["options"] = new JsonArray(new JsonObject { ["type"] = 11, ["name"] = "file", ["value"] = "5" }) }),
            ["resolved"] = new JsonObject { ["attachments"] = new JsonObject { ["5"] = File(desk) } },
        };
        var checking = await desk.People.CommandAsync(desk.People.Ana, FakeDiscord.Newsroom, data);
        Assert.StartsWith("Opened A-1", await desk.ToldAsync(checking), StringComparison.Ordinal);
        await desk.CardAsync();
    }

    [Fact]
    public async Task A_file_that_lies_elsewhere_is_not_fetched()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var file = File(desk);
        file["url"] = "http://169.254.169.254/latest/meta-data";
        await desk.MentionsAsync(desk.People.Ana, "", fields: new JsonObject { ["attachments"] = new JsonArray(file) });
        var told = await desk.FindAsync(m => m.Content.Contains("could not get the file", StringComparison.Ordinal));
        Assert.Equal("7" + desk.People.Ana.Id, told.Channel);
        Assert.Null(await desk.Desk.DossierAsync(DiscordDesk.Channel));
    }

    [Fact]
    public async Task A_reply_to_the_card_is_a_note_on_the_article_or_on_the_claim_that_it_names()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var card = await desk.OpenCardAsync();
        await desk.TickedAsync(await desk.RepliesAsync(desk.People.Ben, card, "the auditor is on the phone"));
        await desk.TickedAsync(await desk.RepliesAsync(desk.People.Ben, card, "2: she was absent"));
        Assert.Equal("the auditor is on the phone", Assert.Single((await desk.Desk.DossierAsync(DiscordDesk.Channel))!.Notes).Text);
        Assert.Equal(["she was absent"], await desk.NotesOfAsync(2));
    }

    [Fact]
    public async Task Messages_that_are_deleted_by_the_dozen_take_their_notes_with_them()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var claim = await desk.OpenThreadAsync(2);
        var one = await desk.People.SayAsync(desk.People.Ben, claim.Id, "one");
        await desk.TickedAsync(one);
        await desk.NotesAsync(claim, "two");
        await desk.Discord.Gateway.DispatchAsync("MESSAGE_DELETE_BULK", new JsonObject { ["ids"] = new JsonArray("1100000000000000099", one.Id), ["channel_id"] = claim.Id, ["guild_id"] = FakeDiscord.Guild });
        await desk.SettledAsync();
        Assert.Equal([true, false], (await desk.FileAsync(2)).Notes.Select(n => n.DeletedAt is not null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claims_message_that_somebody_deleted_is_posted_again_when_it_is_asked_for(bool isTold)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        await desk.SettledAsync();
        await (isTold ? desk.People.EraseAsync(claim.Id) : Task.FromResult(desk.Discord.Channels.Remove(claim.Id)));
        await desk.SettledAsync();
        Assert.Contains("A-1/2", await desk.ToldAsync(await desk.CommandAsync(desk.People.Ana, "note", ("claim", "A-1/2"), ("text", "kept all the same"))), StringComparison.Ordinal);
        Assert.Equal(["kept all the same"], await desk.NotesOfAsync(2));
        await Polled.UntilAsync(async () => (await desk.Desk.Store.HealthAsync(default)) is { OutboxWaiting: 0, InboxWaiting: 0 });
        await desk.PressesAsync(desk.People.Ana, await desk.CardAsync(), "2 ");
        var again = await desk.ClaimAsync(2);
        Assert.NotEqual(claim.Id, again.Id);
        await desk.TickedAsync(await desk.RepliesAsync(desk.People.Ben, again, "under the new one"));
        Assert.All(await desk.DeadAsync(), why => Assert.Contains("no such message", why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_bot_may_set_no_marks_notes_are_kept_all_the_same()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r.Path.EndsWith("/@me", StringComparison.Ordinal) && r.Method is "PUT" or "DELETE" ? FakeResponses.MissingPermissions : null;
        var claim = await desk.OpenThreadAsync(2);
        await desk.People.SayAsync(desk.People.Ben, claim.Id, "unmarked");
        await desk.FindAsync(m => m.Id == claim.Id && DiscordDesk.Words(m.Body).Contains("unmarked", StringComparison.Ordinal));
        Assert.Equal(["unmarked"], await desk.NotesOfAsync(2));
        Assert.DoesNotContain(desk.Discord.Channels.Posts, m => m.Channel.StartsWith("711", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_is_left_is_written_to_no_more_and_one_that_is_out_of_order_is(bool isOutage)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        await desk.OpenClaimAsync(2);
        await desk.SettledAsync();
        await Polled.UntilAsync(async () => (await desk.Desk.Store.HealthAsync(default)).OutboxWaiting == 0);
        await desk.Discord.Gateway.DispatchAsync("GUILD_DELETE", isOutage ? new JsonObject { ["id"] = FakeDiscord.Guild, ["unavailable"] = true } : new JsonObject { ["id"] = FakeDiscord.Guild });
        await desk.SettledAsync();
        await desk.CommandAsync(desk.People.Ana, "note", ("claim", "A-1/2"), ("text", "said at last"));
        await desk.SettledAsync();
        Assert.Equal(["said at last"], await desk.NotesOfAsync(2));
        await Polled.UntilAsync(async () => (await desk.Desk.Store.HealthAsync(default)).OutboxWaiting == 0);
        Assert.Equal(isOutage, (await desk.ClaimAsync(2)).Edits > 0);
        Assert.Empty(await desk.DeadAsync());
    }

    [Fact]
    public async Task Articles_are_suggested_where_an_article_is_meant()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var data = DiscordDesk.Fact("claims", ("dossier", "A"));
        data["options"]![0]!["options"]![0]!["focused"] = true;
        var typing = await desk.People.TypeAsync(desk.People.Ana, FakeDiscord.Newsroom, data);
        var choices = (JsonArray)(await typing.AnsweredAsync())["data"]!["choices"]!;
        Assert.Equal("A-1", (string?)Assert.Single(choices)!["value"]);
        Assert.Empty(desk.Discord.RequestsTo("POST", DiscordRules.Hook));
    }

    private static JsonObject File(DiscordDesk desk) => new() { ["id"] = "5", ["filename"] = "story.txt", ["size"] = 2000, ["url"] = $"{desk.Discord.ApiBaseUrl}files/story.txt" };
}
