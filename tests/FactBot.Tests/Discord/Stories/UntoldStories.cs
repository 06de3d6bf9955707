using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Protocol;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>After a restart the bot knows no channel, thread or role by itself, and Discord may be slow to tell.</summary>
public sealed class UntoldStories
{
    [Theory]
    [InlineData("/channels/{channel_id}")]
    [InlineData("/guilds/{guild_id}")]
    public async Task A_reply_whose_thread_Discord_does_not_tell_of_comes_again_and_is_kept(string route)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var claim = await desk.OpenThreadAsync(2);
        await RestartUntoldAsync(desk);
        desk.Discord.InsteadOf = r => r.Method == "GET" && r.Route == route ? FakeResponses.BadGateway : null;
        var said = await desk.People.SayAsync(desk.People.Ben, claim.Id, "the invoice is from May");
        await Polled.UntilAsync(() => desk.Client.Counts.Failed > 0);
        desk.Discord.InsteadOf = _ => null;

        await desk.TickedAsync(said);
        Assert.Equal(["the invoice is from May"], await desk.NotesOfAsync(2));
    }

    [Fact]
    public async Task A_reply_that_was_tried_too_often_is_read_in_its_thread()
    {
        await using var desk = await DiscordDesk.OpenAsync(new DeskWith { Gateway = GatewayRoom.Quick });
        var claim = await desk.OpenThreadAsync(2);
        await RestartUntoldAsync(desk);
        desk.Discord.InsteadOf = r => r.Route == "/channels/{channel_id}" ? FakeResponses.BadGateway : null;
        var said = await desk.People.SayAsync(desk.People.Ben, claim.Id, "the invoice is from May");
        await Polled.UntilAsync(() => desk.Client.Counts.GivenUp > 0);
        desk.Discord.InsteadOf = _ => null;

        await desk.TickedAsync(said);
        Assert.Equal(["the invoice is from May"], await desk.NotesOfAsync(2));
    }

    [Fact]
    public async Task The_bots_role_is_known_after_a_restart()
    {
        const string Role = "1100000000000000555";
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.SettledAsync();
        await desk.RestartAsync();
        desk.Discord.InsteadOf = r => r.Route == "/guilds/{guild_id}" ? FakeResponses.Json(WithRole(Role, desk.Discord.Bot.Id)) : null;
        await desk.People.SayAsync(desk.People.Ana, FakeDiscord.Newsroom, $"<@&{Role}> {Tests.Stories.TestDesk.Link}");

        Assert.Contains("In check", DiscordDesk.Words((await desk.CardAsync()).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_intent_an_answer_that_mentions_the_bot_is_a_note()
    {
        await using var desk = await DiscordDesk.OpenAsync(prepare: d => d.AppFlags = 0);
        var claim = await desk.OpenThreadAsync(2);
        Assert.Contains("mention me before your words", (string)claim.Body["embeds"]![0]!["footer"]!["text"]!, StringComparison.Ordinal);
        var said = await desk.MentionsAsync(desk.People.Ben, "minutes show absence", claim.Id);

        await desk.TickedAsync(said);
        Assert.Equal(["minutes show absence"], await desk.NotesOfAsync(2));
    }

    /// <summary>A process that could read no server at its start.</summary>
    private static async Task RestartUntoldAsync(DiscordDesk desk)
    {
        await desk.SettledAsync();
        await Polled.UntilAsync(async () => (await desk.Desk.Store.HealthAsync(default)).OutboxWaiting == 0);
        desk.Discord.InsteadOf = r => r.Route.StartsWith("/guilds/", StringComparison.Ordinal) ? FakeResponses.MissingAccess : null;
        await desk.RestartAsync();
        await Polled.UntilAsync(() => desk.Adapter.State.Connected);
    }

    private static JsonObject WithRole(string role, string bot)
    {
        var guild = FakeAbout.Guild(FakeDiscord.Guild);
        ((JsonArray)guild["roles"]!).Add((JsonNode)new JsonObject { ["id"] = role, ["name"] = "FactBot", ["permissions"] = "0", ["tags"] = new JsonObject { ["bot_id"] = bot } });
        return guild;
    }
}
