using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>The thread of a claim that is done is closed, and stays closed, whatever Discord and people do in between.</summary>
public sealed class ClosedThreadStories
{
    private const string ThreadRoute = "/channels/{channel_id}";

    [Fact]
    public async Task A_thread_that_somebody_wrote_in_after_the_verdict_is_closed_again()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await JudgedAsync(desk);
        await desk.Discord.UntilAsync(() => IsClosed(desk, claim));

        // As Discord does it: whoever writes in an archived thread opens it.
        desk.Discord.Channels.Add(desk.Discord.Channels.Channel(claim.Id)! with { Archived = false });
        await desk.TickedAsync(await desk.People.SayAsync(desk.People.Ana, claim.Id, "one more thing"));
        await desk.Discord.UntilAsync(() => IsClosed(desk, claim));
    }

    /// <summary>What is said in the thread of a claim that is done closes it again, and Discord is slow with marks: often the thread is closed first.</summary>
    [Fact]
    public async Task A_note_gets_its_tick_also_where_the_thread_is_closed_before_that()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await JudgedAsync(desk);
        await desk.Discord.UntilAsync(() => IsClosed(desk, claim));
        desk.Discord.Channels.Add(desk.Discord.Channels.Channel(claim.Id)! with { Archived = false });
        var marks = 0;
        desk.Discord.Slow = r => IsTick(r) && Interlocked.Increment(ref marks) == 1 ? desk.Discord.UntilAsync(() => IsClosed(desk, claim)) : Task.CompletedTask;
        await desk.TickedAsync(await desk.People.SayAsync(desk.People.Ana, claim.Id, "one more thing"));

        await desk.Discord.UntilAsync(() => IsClosed(desk, claim));
        Assert.Equal(2, marks);
        Assert.Empty(await desk.DeadAsync());
    }

    [Fact]
    public async Task A_close_that_Discord_puts_off_is_made_up_for()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var refused = 0;
        desk.Discord.InsteadOf = r => r is { Method: "PATCH", Route: ThreadRoute } && Interlocked.Increment(ref refused) <= 3 ? FakeResponses.BadGateway : null;
        var claim = await JudgedAsync(desk);
        await desk.Discord.UntilAsync(() => refused >= 2);
        await desk.OpenClaimAsync(1);
        await desk.CommandAsync(desk.People.Ana, "take", ("claim", "A-1/1"));
        await desk.CommandAsync(desk.People.Ben, "note", ("claim", "A-1/1"), ("text", "something else"));
        await desk.Discord.UntilAsync(() => IsClosed(desk, claim));
    }

    [Fact]
    public async Task Of_more_closed_threads_than_are_kept_in_mind_the_newest_are_kept()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var http = new HttpClient { BaseAddress = discord.ApiBaseUrl };
        var time = new FastTimeProvider(1);
        var threads = new ClaimThreads(new DiscordApi(new DiscordRest(http, new RateBuckets(time), time), FakeDiscord.BotToken), most: 2);
        foreach (var id in (string[])["901", "902", "903"])
        {
            discord.Channels.Add(new FakeChannel(id, 11, FakeDiscord.Guild, FakeDiscord.Newsroom, []));
            await threads.FollowAsync(id, isClosed: true, default);
            Assert.True(discord.Channels.Channel(id)!.Archived);
        }

        foreach (var id in (string[])["901", "902", "903"])
        {
            Assert.IsType<DiscordResponse.Ok>(await threads.PostAsync(FakeDiscord.Newsroom, id, new DiscordMessage("a line", null, [], []).Posted(), default));
        }

        Assert.Equal([false, true, true], discord.Channels.Threads.Select(t => t.Archived));
    }

    /// <summary>Claim 2, with a verdict by button; its thread is there.</summary>
    private static async Task<FakeMessage> JudgedAsync(DiscordDesk desk)
    {
        var claim = await desk.OpenClaimAsync(2);
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        await desk.FindAsync(m => m.Channel == claim.Id);
        var verdict = await desk.PressesAsync(desk.People.Ben, claim, "Verdict");
        await desk.SubmitsAsync(desk.People.Ben, verdict, claim, ("truth", "wrong"), ("reason", "she was absent"));
        await desk.FindAsync(m => m.Channel == claim.Id && m.Content.Contains("absent", StringComparison.Ordinal));
        return claim;
    }

    private static bool IsTick(FakeRequest request) => request.Method == "PUT" && request.Values.GetValueOrDefault("emoji_name") == DiscordDesk.Tick;

    private static bool IsClosed(DiscordDesk desk, FakeMessage claim) => desk.Discord.Channels.Channel(claim.Id) is { Archived: true };
}
