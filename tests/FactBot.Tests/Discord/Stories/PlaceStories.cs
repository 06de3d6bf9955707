using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>Servers, channels, threads and conversations come and go, also while nobody listens.</summary>
public sealed class PlaceStories
{
    [Fact]
    public async Task A_direct_message_that_was_sent_while_nobody_listened_is_answered()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var conversation = desk.Discord.Channels.Add(new FakeChannel("7" + desk.People.Ana.Id, 1, null, null, [])).Id;
        await desk.People.SayAsync(desk.People.Ana, conversation, "help");
        await desk.FindAsync(m => m.Channel == conversation);
        await desk.SettledAsync();
        var gateway = desk.Discord.Gateway;
        (gateway.Session!.Dead, gateway.Fails) = (true, true);
        gateway.Session.Connection!.Abort();
        desk.Discord.Channels.Add(new FakeMessage(desk.Discord.Ids.Next(), conversation, desk.People.Ana, new JsonObject { ["content"] = $"check {TestDesk.Link}" }));
        gateway.Fails = false;

        await desk.FindAsync(m => m.Channel == conversation && DiscordDesk.Words(m.Body).Contains("In check", StringComparison.Ordinal));
        Assert.Equal(2, gateway.Sessions.Count);
    }

    [Fact]
    public async Task What_is_posted_first_in_a_channel_begins_with_what_the_bot_does_there_once()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        await desk.CommandAsync(desk.People.Ben, "check", ("text", Long("The mill closed in May. ")));
        await desk.FindAsync(m => DiscordDesk.Words(m.Body).StartsWith("A-2", StringComparison.Ordinal));
        await desk.SettledAsync();
        await desk.RestartAsync();
        await desk.CommandAsync(desk.People.Ben, "check", ("text", Long("The dam broke in June. ")));
        await desk.FindAsync(m => DiscordDesk.Words(m.Body).StartsWith("A-3", StringComparison.Ordinal));

        var said = desk.Discord.Channels.Posts.Where(m => m.Content.Contains("saved as notes", StringComparison.Ordinal)).ToList();
        Assert.Equal(desk.Discord.Channels.Posts[0].Id, Assert.Single(said).Id);
    }

    [Fact]
    public async Task A_server_that_is_left_while_the_disk_is_full_is_left_when_it_is_not()
    {
        var disk = new FullDisk();
        await using var desk = await DiscordDesk.OpenAsync(disk.Around);
        await desk.OpenCardAsync();
        disk.IsFull = true;
        await desk.People.LeaveAsync(FakeDiscord.Guild);
        await Polled.UntilAsync(() => disk.Refused > 0);
        disk.IsFull = false;
        await desk.SettledAsync();

        Assert.Contains(disk.Accepted, e => e.Request is Request.Gone { MessageId: null } gone && gone.Place == DiscordDesk.Channel);
    }

    [Fact]
    public async Task A_server_that_is_left_after_a_restart_is_left_in_all_its_channels()
    {
        var disk = new FullDisk();
        await using var desk = await DiscordDesk.OpenAsync(disk.Around);
        desk.Discord.Channels.Add(new FakeChannel("1100000000000000700", 0, FakeDiscord.Guild, null, new JsonObject { ["name"] = "metro" }));
        await desk.SettledAsync();
        await desk.RestartAsync(disk.Around);
        await Polled.UntilAsync(() => desk.Adapter.State.Connected);
        await desk.People.LeaveAsync(FakeDiscord.Guild);
        IEnumerable<Request.Gone> Gone() => disk.Accepted.Select(e => e.Request).OfType<Request.Gone>();
        await Polled.UntilAsync(() => Gone().Count() == 2);

        Assert.Equal([FakeDiscord.Newsroom, "1100000000000000700"], Gone().Select(g => g.Place.Channel).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_forums_post_that_is_deleted_is_a_place_of_its_own()
    {
        const string Forum = "1100000000000000800";
        var disk = new FullDisk();
        await using var desk = await DiscordDesk.OpenAsync(disk.Around);
        await desk.Discord.Gateway.DispatchAsync("CHANNEL_CREATE", new JsonObject { ["id"] = Forum, ["type"] = 15, ["guild_id"] = FakeDiscord.Guild });
        await desk.SettledAsync();
        await desk.Discord.Gateway.DispatchAsync("THREAD_DELETE", new JsonObject { ["id"] = "1100000000000000801", ["type"] = 11, ["guild_id"] = FakeDiscord.Guild, ["parent_id"] = Forum });
        await desk.SettledAsync();

        var gone = Assert.Single(disk.Accepted.Select(e => e.Request).OfType<Request.Gone>());
        Assert.Equal(new Place("discord", FakeDiscord.Guild, "1100000000000000801"), gone.Place);
    }

    private static string Long(string sentence) => string.Concat(Enumerable.Repeat(sentence, 30));
}
