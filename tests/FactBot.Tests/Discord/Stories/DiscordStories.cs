using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

public sealed class DiscordStories
{
    [Fact]
    public async Task A_link_by_command_gives_a_private_receipt_and_a_card_for_all()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var checking = await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", checking.Callback!.ToJsonString());
        Assert.StartsWith("Opened A-1", await desk.ToldAsync(checking), StringComparison.Ordinal);

        var card = await desk.CardAsync();
        Assert.Equal(FakeDiscord.Newsroom, card.Channel);
        Assert.Contains("A-1 \u00B7 In check", DiscordDesk.Words(card.Body), StringComparison.Ordinal);

        var opening = await desk.PressesAsync(desk.People.Ana, card, "2 ");
        Assert.Equal("""{"type":6}""", opening.Callback!.ToJsonString());
        Assert.StartsWith("Opened A-1/2", await desk.ToldAsync(opening), StringComparison.Ordinal);
        Assert.Equal(FakeDiscord.Newsroom, (await desk.ClaimAsync(2)).Channel);
    }

    [Fact]
    public async Task A_reply_to_a_claims_message_is_a_note_that_follows_its_message()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        var kept = await desk.RepliesAsync(desk.People.Ben, claim, "minutes show absence 3 Mar");
        await desk.TickedAsync(kept);
        var silent = await desk.RepliesAsync(desk.People.Ben, claim, "// between us");
        Assert.Equal("minutes show absence 3 Mar", Assert.Single((await desk.FileAsync(2)).Notes).Text);

        await desk.People.RewriteAsync(kept.Id, "minutes show absence 3 and 4 Mar");
        await desk.FindAsync(m => DiscordDesk.Words(m.Body).Contains("3 and 4 Mar", StringComparison.Ordinal));
        await desk.People.EraseAsync(kept.Id);
        await desk.FindAsync(m => m.Id == claim.Id && !DiscordDesk.Words(m.Body).Contains("note", StringComparison.Ordinal));
        Assert.NotNull(Assert.Single((await desk.FileAsync(2)).Notes).DeletedAt);
        Assert.Empty(desk.Discord.Channels.Message(silent.Id)!.Marks);
    }

    [Fact]
    public async Task What_is_said_in_a_claims_thread_is_a_note_and_elsewhere_is_nobodys_business()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        desk.Discord.Channels.Add(new FakeChannel(claim.Id, 11, FakeDiscord.Guild, FakeDiscord.Newsroom, new JsonObject { ["name"] = "A-1/2" }));
        await desk.People.SayAsync(desk.People.Ben, FakeDiscord.Newsroom, "lunch?");
        var note = await desk.People.SayAsync(desk.People.Ben, claim.Id, "the ledger is public");
        await desk.TickedAsync(note);

        Assert.Equal(("the ledger is public", "Ben"), ((await desk.FileAsync(2)).Notes.Single().Text, (await desk.FileAsync(2)).Notes.Single().By.Name));
        Assert.DoesNotContain(desk.Discord.Requests, r => r.Body?.ToJsonString().Contains("lunch", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Evidence_is_filled_in_and_a_verdict_closes_the_thread()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        var form = await desk.PressesAsync(desk.People.Ben, claim, "Evidence");
        Assert.Equal(9, (int)form.Callback!["type"]!);
        var sent = await desk.SubmitsAsync(desk.People.Ben, form, claim, ("text", "minutes of 3 March"), ("stance", "refutes"), ("tier", "primary"));
        Assert.Contains("A-1/2", await desk.ToldAsync(sent), StringComparison.Ordinal);
        Assert.Equal((Stance.Refutes, Tier.Primary), ((await desk.FileAsync(2)).Evidence.Single().Stance, (await desk.FileAsync(2)).Evidence.Single().Tier));

        var verdict = await desk.PressesAsync(desk.People.Ben, claim, "Verdict");
        await desk.SubmitsAsync(desk.People.Ben, verdict, claim, ("truth", "wrong"), ("reason", "she was absent"));
        await desk.FindAsync(m => m.Channel == claim.Id && m.Content.Contains("absent", StringComparison.Ordinal));
        await desk.Discord.UntilAsync(() => desk.Discord.Channels.Channel(claim.Id) is { Archived: true });
        Assert.StartsWith("A-1/2 ", desk.Discord.Channels.Channel(claim.Id)!.Name, StringComparison.Ordinal);
        Assert.Equal(Truth.Wrong, (await desk.FileAsync(2)).Verdict!.Truth);
    }

    [Fact]
    public async Task A_form_that_is_filled_in_wrongly_says_so_privately_and_loses_nothing()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        var form = await desk.PressesAsync(desk.People.Ben, claim, "Evidence");
        var wrong = await desk.SubmitsAsync(desk.People.Ben, form, claim, ("link", "no link at all"), ("text", "my long words"));
        Assert.Equal((4, 64), ((int)wrong.Callback!["type"]!, (int)wrong.Callback["data"]!["flags"]! & 64));
        Assert.Contains("my long words", await desk.ToldAsync(wrong), StringComparison.Ordinal);

        var button = (string)wrong.Callback["data"]!["components"]![0]!["components"]![0]!["custom_id"]!;
        var again = await desk.People.ClickAsync(desk.People.Ben, claim.Id, button);
        await again.AnsweredAsync();
        Assert.Contains("my long words", again.Callback!["data"]!.ToJsonString(), StringComparison.Ordinal);
        var sent = await desk.SubmitsAsync(desk.People.Ben, again, claim, ("link", "https://council.example/minutes"));
        Assert.Contains("A-1/2", await desk.ToldAsync(sent), StringComparison.Ordinal);
        Assert.Equal("my long words", (await desk.FileAsync(2)).Evidence.Single().Text);
    }

    [Fact]
    public async Task A_refusal_is_for_one_person_and_posts_nothing()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var asked = await desk.CommandAsync(desk.People.Ana, "show", ("claim", "A-9"));
        Assert.Contains("A-9", await desk.ToldAsync(asked), StringComparison.Ordinal);
        Assert.Empty(desk.Discord.Channels.Posts);
    }

    [Fact]
    public async Task A_mention_with_a_link_is_marked_and_one_that_cannot_be_read_is_answered_where_it_stands()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var good = await desk.MentionsAsync(desk.People.Ana, TestDesk.Link);
        await desk.CardAsync();
        await desk.TickedAsync(good);

        await desk.MentionsAsync(desk.People.Ana, "https://harbourpost.example/gone");
        var unread = await desk.FindAsync(m => m.Content.Contains("couldn't", StringComparison.Ordinal));
        Assert.Equal(FakeDiscord.Newsroom, unread.Channel);
        var form = await desk.PressesAsync(desk.People.Ana, unread, "Paste text");
        Assert.Equal(9, (int)form.Callback!["type"]!);
    }

    [Fact]
    public async Task The_summary_is_posted_and_suggestions_name_what_is_there()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        await desk.CommandAsync(desk.People.Ana, "summary", ("action", "now"));
        await desk.FindAsync(m => DiscordDesk.Words(m.Body).Contains("FACT DESK", StringComparison.Ordinal));

        var data = DiscordDesk.Fact("show", ("claim", "A-1/"));
        data["options"]![0]!["options"]![0]!["focused"] = true;
        var typing = await desk.People.TypeAsync(desk.People.Ana, FakeDiscord.Newsroom, data);
        var choices = (JsonArray)(await typing.AnsweredAsync())["data"]!["choices"]!;
        Assert.Equal("A-1/1", (string?)choices[0]!["value"]);
    }

    [Fact]
    public async Task Any_message_is_saved_as_a_note_of_its_writer()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var message = await desk.People.SayAsync(desk.People.Ben, FakeDiscord.Newsroom, "The invoice is dated **1 March**");
        var form = await desk.People.MessageCommandAsync(desk.People.Ana, "Save as note", message.Id);
        await form.AnsweredAsync();
        var sent = await desk.SubmitsAsync(desk.People.Ana, form, null, ("claim", "A-1/2"));
        Assert.Contains("A-1/2", await desk.ToldAsync(sent), StringComparison.Ordinal);
        var note = (await desk.FileAsync(2)).Notes.Single();
        Assert.Equal(("Ben", message.Id), (note.By.Name, note.From?.MessageId));
    }

    [Fact]
    public async Task A_direct_message_is_a_command_and_an_attached_file_an_article()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r.Path == "/files/story.txt" ? Microsoft.AspNetCore.Http.Results.Text(PageShelf.Bridge) : null;
        var file = new JsonObject { ["id"] = "5", ["filename"] = "story.txt", ["size"] = 2000, ["url"] = $"{desk.Discord.ApiBaseUrl}files/story.txt" };
        desk.Discord.Channels.Add(new FakeChannel("71100000000000000010", 1, null, null, []));
        await desk.People.SayAsync(desk.People.Ana, "71100000000000000010", "", new JsonObject { ["attachments"] = new JsonArray(file) });
        var card = await desk.CardAsync();
        Assert.Equal("71100000000000000010", card.Channel);
    }

    [Fact]
    public async Task The_bot_introduces_itself_once_where_it_comes_to()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var now = FastTimeProvider.Start.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await desk.Discord.Gateway.DispatchAsync("GUILD_CREATE", DiscordDesk.Guild(now));
        await desk.Discord.Gateway.DispatchAsync("GUILD_CREATE", DiscordDesk.Guild(now));
        await desk.FindAsync(m => m.Content.StartsWith("I list", StringComparison.Ordinal));
        await desk.OpenCardAsync();
        Assert.Single(desk.Discord.Channels.Posts, m => m.Content.StartsWith("I list", StringComparison.Ordinal));
    }
}
