using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Stories;

/// <summary>Discord's HTTP API refuses, breaks and forgets: what people see in the end, nothing twice, nothing lost.</summary>
public sealed class TroubleStories
{
    private const string Mark = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me";

    [Theory]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("shared")]
    public async Task Each_pause_that_Discord_asks_for_is_kept_and_nothing_is_lost_or_twice(string scope)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = FirstOfEach(FakeResponses.Limited(scope, 0.02));
        await WorkAsync(desk);
    }

    [Fact]
    public async Task Each_answer_that_breaks_before_the_work_is_done_costs_nothing()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = FirstOfEach(FakeResponses.BadGateway);
        await WorkAsync(desk);
    }

    [Fact]
    public async Task Each_answer_that_breaks_after_the_work_is_done_doubles_nothing()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.After = FirstOfEach(FakeResponses.BadGateway);
        await WorkAsync(desk);
    }

    [Fact]
    public async Task Each_answer_that_never_comes_after_the_work_is_done_doubles_nothing()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var first = FirstOfEach(FakeResponses.Silence);
        desk.Discord.After = r => r.Route is DiscordRules.Callback ? null : first(r);
        await WorkAsync(desk);
    }

    [Fact]
    public async Task A_command_that_was_answered_though_Discord_said_otherwise_is_not_answered_twice()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var first = FirstOfEach(FakeResponses.BadGateway);
        desk.Discord.After = r => r.Route is DiscordRules.Callback ? first(r) : null;
        var checking = await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        Assert.StartsWith("Opened A-1", await desk.ToldAsync(checking), StringComparison.Ordinal);
        await desk.CardAsync();

        // The second attempt was refused: 40060.
        Assert.Equal(2, desk.Discord.RequestsTo("POST", DiscordRules.Callback).Count());
        Assert.Empty(checking.FollowUps);
        Assert.DoesNotContain(desk.Discord.Channels.Posts, IsDirect);
    }

    [Fact]
    public async Task A_command_that_Discord_knows_no_more_is_carried_out_and_its_answer_written_to_the_person()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r.Route is DiscordRules.Callback ? FakeResponses.UnknownInteraction : null;
        await desk.People.CommandAsync(desk.People.Ana, FakeDiscord.Newsroom, DiscordDesk.Fact("check", ("link", TestDesk.Link)));
        var card = await desk.CardAsync();
        var told = await desk.FindAsync(IsDirect);
        Assert.StartsWith("Opened A-1", DiscordDesk.Words(told.Body), StringComparison.Ordinal);
        Assert.Equal("7" + desk.People.Ana.Id, told.Channel);

        // A form that could not be shown has changed nothing, and is there when it is asked for again.
        var select = ((JsonArray)card.Body["components"]!)[0]!["components"]![0]!;
        await desk.People.ClickAsync(desk.People.Ana, card.Id, (string)select["custom_id"]!, (string)select["options"]![0]!["value"]!);
        var claim = await desk.ClaimAsync(1);
        await desk.People.ClickAsync(desk.People.Ben, claim.Id, Button(claim, "Note"));
        await desk.Discord.UntilAsync(() => desk.Discord.RequestsTo("POST", DiscordRules.Callback).Count() == 3);
        desk.Discord.InsteadOf = _ => null;
        var form = await desk.PressesAsync(desk.People.Ben, claim, "Note");
        await desk.ToldAsync(await desk.SubmitsAsync(desk.People.Ben, form, claim, ("text", "at last")));
        Assert.Equal(["at last"], await desk.NotesOfAsync(1));
        Assert.Empty(await desk.DeadAsync());
    }

    [Fact]
    public async Task An_answer_that_can_be_given_nowhere_is_given_up_and_the_desk_works_on()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r.Path.StartsWith("/webhooks/", StringComparison.Ordinal) ? FakeResponses.UnknownWebhook
            : r is { Method: "POST", Route: DiscordRules.Messages } && IsDirect(r["channel_id"]) ? FakeResponses.CannotWriteTo : null;
        await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        await desk.CardAsync();
        await desk.OpenClaimAsync(1);
        await Polled.UntilAsync(async () => (await desk.DeadAsync()).Count == 2);
        Assert.All(await desk.DeadAsync(), why => Assert.Contains("takes no direct messages", why, StringComparison.Ordinal));
        Assert.DoesNotContain(desk.Discord.Channels.Posts, IsDirect);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_the_person_is_told_so_and_the_work_is_kept()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r is { Method: "POST", Route: DiscordRules.Messages } && r["channel_id"] == FakeDiscord.Newsroom ? FakeResponses.MissingPermissions : null;
        var checking = await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        var told = await desk.FindAsync(IsDirect);
        Assert.Contains("the card of A-1", told.Content, StringComparison.Ordinal);
        Assert.Contains("View Channel, Send Messages, Embed Links", told.Content, StringComparison.Ordinal);
        Assert.Contains("show A-1", told.Content, StringComparison.Ordinal);
        Assert.All(await desk.DeadAsync(), why => Assert.Contains("does not let me do this", why, StringComparison.Ordinal));
        await desk.ToldAsync(checking);

        desk.Discord.InsteadOf = _ => null;
        await desk.CommandAsync(desk.People.Ana, "show", ("claim", "A-1"));
        await desk.CardAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thread_that_was_deleted_is_begun_again_or_else_its_lines_answer_the_claim(bool isRefused)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var claim = await desk.OpenThreadAsync(2);
        await desk.People.RemoveAsync(claim.Id);
        await desk.SettledAsync();
        desk.Discord.InsteadOf = r => isRefused && r is { Method: "POST", Route: DiscordRules.Threads } ? FakeResponses.Error(400, 160004, "A thread has already been created for this message") : null;
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        var line = await desk.FindAsync(m => m.Channel == claim.Id || m.ReplyTo == claim.Id);
        Assert.Equal(isRefused ? FakeDiscord.Newsroom : claim.Id, line.Channel);
        Assert.Equal("Ben", (await desk.FileAsync(2)).Assignee?.Name);
        Assert.Empty(await desk.DeadAsync());
    }

    [Fact]
    public async Task A_locked_thread_that_may_not_be_opened_has_its_lines_answer_the_claim()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var claim = await desk.OpenThreadAsync(2);
        desk.Discord.Channels.Archive(claim.Id);
        desk.Discord.InsteadOf = r => r is { Method: "PATCH", Route: "/channels/{channel_id}" } ? FakeResponses.MissingPermissions : null;
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        Assert.Equal(FakeDiscord.Newsroom, (await desk.FindAsync(m => m.ReplyTo == claim.Id)).Channel);
        Assert.Empty(await desk.DeadAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_channel_that_was_deleted_takes_nothing_with_it_but_its_messages(bool isTold)
    {
        const string Other = "1100000000000000007";
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        await desk.OpenClaimAsync(2);
        desk.Discord.Channels.Add(new FakeChannel(Other, 0, FakeDiscord.Guild, null, new JsonObject { ["name"] = "metro" }));
        await (isTold ? desk.People.RemoveAsync(FakeDiscord.Newsroom) : Task.FromResult(desk.Discord.Channels.RemoveChannel(FakeDiscord.Newsroom)));
        await desk.SettledAsync();
        var noting = await desk.People.CommandAsync(desk.People.Ana, Other, DiscordDesk.Fact("note", ("claim", "A-1/2"), ("text", "said elsewhere")));
        Assert.Contains("A-1/2", await desk.ToldAsync(noting), StringComparison.Ordinal);
        Assert.Equal(["said elsewhere"], await desk.NotesOfAsync(2));
        await desk.People.CommandAsync(desk.People.Ana, Other, DiscordDesk.Fact("show", ("claim", "A-1")));
        await desk.FindAsync(m => m.Channel == Other && DiscordDesk.Words(m.Body).Contains("In check", StringComparison.Ordinal));
        Assert.All(await desk.DeadAsync(), why => Assert.True(!isTold && why.Contains("knows no such channel", StringComparison.Ordinal), why));
    }

    [Fact]
    public async Task A_token_that_was_reset_stops_every_call_and_the_next_start_sends_what_waits()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r.Authorization is null ? null : FakeResponses.Unauthorized;
        await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        await Polled.UntilAsync(() => desk.Adapter.State.ForGood);
        Assert.Contains("Set the new one", desk.Adapter.State.Problem, StringComparison.Ordinal);
        var asked = desk.Discord.Requests.Count(r => r.Authorization is not null);
        await desk.ToldAsync(await desk.CommandAsync(desk.People.Ana, "help"));
        Assert.Equal(asked, desk.Discord.Requests.Count(r => r.Authorization is not null));
        Assert.Empty(await desk.DeadAsync());

        desk.Discord.InsteadOf = _ => null;
        await desk.RestartAsync();
        await desk.CardAsync();
        Assert.Single(desk.Discord.Channels.Posts, m => DiscordDesk.Words(m.Body).Contains("In check", StringComparison.Ordinal));
    }

    /// <summary>A piece of a desk's day with every kind of call in it; at the end everything stands there once.</summary>
    private static async Task WorkAsync(DiscordDesk desk)
    {
        var checking = await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        var card = await desk.CardAsync();
        Assert.StartsWith("Opened A-1", await desk.ToldAsync(checking), StringComparison.Ordinal);
        var opening = await desk.PressesAsync(desk.People.Ana, card, "2 ");
        var claim = await desk.ClaimAsync(2);
        await desk.ToldAsync(opening);
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        await desk.FindAsync(m => m.Channel == claim.Id);
        await desk.TickedAsync(await desk.RepliesAsync(desk.People.Ben, claim, "the auditor confirms"));
        await desk.FindAsync(m => m.Id == claim.Id && DiscordDesk.Words(m.Body).Contains("the auditor confirms", StringComparison.Ordinal));
        await Polled.UntilAsync(async () => (await desk.Desk.Store.HealthAsync(default)).OutboxWaiting == 0);

        Assert.Single(desk.Discord.Channels.Posts, m => DiscordDesk.Words(m.Body).Contains("In check", StringComparison.Ordinal));
        Assert.Single(desk.Discord.Channels.Posts, m => DiscordDesk.Words(m.Body).StartsWith("A-1/2 ", StringComparison.Ordinal));
        Assert.Equal(["\\@Ben is checking this.", "\\@Ben notes: the auditor confirms"], desk.Discord.Channels.In(claim.Id).Select(m => m.Content));
        Assert.DoesNotContain(desk.Discord.Channels.Posts, IsDirect);
        Assert.Equal(["the auditor confirms"], await desk.NotesOfAsync(2));
        Assert.Empty(await desk.DeadAsync());
        Assert.All(
            (string[])["POST " + DiscordRules.Callback, "POST " + DiscordRules.Messages, "PATCH " + DiscordRules.Message, "POST " + DiscordRules.Threads, "PATCH " + DiscordRules.Original, "PUT " + Mark],
            kind => Assert.Contains(desk.Discord.Requests, r => $"{r.Method} {r.Route}" == kind));
    }

    /// <summary>The first call of each kind that changes something is answered so.</summary>
    private static Func<FakeRequest, IResult?> FirstOfEach(IResult answer)
    {
        var seen = new ConcurrentDictionary<string, bool>();
        return r => r.Method != "GET" && seen.TryAdd($"{r.Method} {r.Route}", true) ? answer : null;
    }

    private static string Button(FakeMessage on, string label) => (string)((JsonArray)on.Body["components"]!)
        .SelectMany(r => (JsonArray)r!["components"]!).Single(c => (string?)c!["label"] == label)!["custom_id"]!;

    private static bool IsDirect(FakeMessage message) => IsDirect(message.Channel);

    /// <summary>As the fake numbers private conversations.</summary>
    private static bool IsDirect(string channel) => channel.StartsWith("711", StringComparison.Ordinal);
}
