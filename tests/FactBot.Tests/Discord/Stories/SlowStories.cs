using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Discord.Stories;

/// <summary>Discord's three seconds: kept while an article takes its time, and by a disk that takes most of them.</summary>
public sealed class SlowStories
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_is_put_off_in_time_however_long_its_article_takes(bool isForgotten)
    {
        var analyzer = new HeldAnalyzer();
        await using var desk = await DiscordDesk.OpenAsync(new DeskWith { Analyzer = analyzer });
        try
        {
            var checking = await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
            await analyzer.Asked.Task.WaitAsync(Hang.Limit);

            // The desk is there for others, and for the same person, while the article is read.
            Assert.NotEmpty(await desk.ToldAsync(await desk.CommandAsync(desk.People.Ben, "help")));
            Assert.NotEmpty(await desk.ToldAsync(await desk.CommandAsync(desk.People.Ana, "show", ("claim", "A-9"))));
            Assert.Null(checking.Original);
            Assert.DoesNotContain(desk.Discord.Channels.Posts, m => DiscordDesk.Words(m.Body).Contains("In check", StringComparison.Ordinal));
            if (isForgotten)
            {
                desk.Discord.Interactions.Expire(checking);
            }

            analyzer.Free();
            await desk.CardAsync();
            var told = isForgotten
                ? DiscordDesk.Words((await desk.FindAsync(m => m.Channel == "7" + desk.People.Ana.Id)).Body)
                : await desk.ToldAsync(checking);
            Assert.StartsWith("Opened A-1", told, StringComparison.Ordinal);
        }
        finally
        {
            analyzer.Free();
        }
    }

    /// <summary>By a clock that goes on only while the disk is at work: the load of the machine has no part in it.</summary>
    [Theory]
    [InlineData(2.0, true)]
    [InlineData(2.9, true)]
    [InlineData(3.1, false)]
    public async Task A_disk_that_takes_seconds_leaves_time_to_answer_and_a_slower_one_loses_nothing(double seconds, bool isInTime)
    {
        var clock = new FakeTimeProvider(FastTimeProvider.Start);
        await using var desk = await DiscordDesk.OpenAsync(new DeskWith { Clock = clock, Around = inbox => new LateDisk(inbox, clock, TimeSpan.FromSeconds(seconds)) });
        desk.Discord.Ids.Time = clock;
        desk.Discord.Interactions.Budget = TimeSpan.FromSeconds(3);
        var checking = await desk.People.CommandAsync(desk.People.Ana, FakeDiscord.Newsroom, DiscordDesk.Fact("check", ("link", TestDesk.Link)));
        await desk.CardAsync();
        var told = isInTime
            ? await desk.ToldAsync(checking)
            : DiscordDesk.Words((await desk.FindAsync(m => m.Channel == "7" + desk.People.Ana.Id)).Body);
        Assert.StartsWith("Opened A-1", told, StringComparison.Ordinal);
        Assert.Equal(isInTime ? TimeSpan.FromSeconds(seconds) : null, checking.Took);
        Assert.Single(desk.Discord.Channels.Posts, m => DiscordDesk.Words(m.Body).Contains("In check", StringComparison.Ordinal));
    }

    /// <summary>Takes so long over everything that somebody waits for, by the adapter's clock.</summary>
    private sealed class LateDisk(IInbox inbox, FakeTimeProvider clock, TimeSpan takes) : IInbox
    {
        public async Task AcceptAsync(InboundEvent received, CancellationToken ct)
        {
            await inbox.AcceptAsync(received, ct);
            clock.Advance(received.Request is Request.Joined ? TimeSpan.Zero : takes);
        }
    }
}
