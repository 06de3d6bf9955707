using FactBot.Core.Requests.Catalog;
using FactBot.Tests.Support;
using FactBot.Tests.Wire.Day;

namespace FactBot.Tests.Wire;

/// <summary>
/// A whole day at the desk on each platform, and everything that the bot sends in it: whatever is moved or renamed in the program, this stays
/// as it is. UPDATE_GOLDEN=1 rewrites the files.
/// </summary>
public sealed class WireDayTests
{
    private const string Head =
        "What the bot sends in a day, by the steps of the day. Within a step: what has an order of its own stands in it, the rest is sorted.\n"
        + "<1>, <2> ... are ids that the platform gives, in the order in which they are read here.";

    [Fact]
    public async Task What_is_sent_to_Slack_in_a_day_is_what_was_sent_before()
    {
        await using var room = await SlackNewsroom.OpenAsync();
        await PlayAsync(room, "slack-day");
    }

    [Fact]
    public async Task What_is_sent_to_Discord_in_a_day_is_what_was_sent_before()
    {
        await using var room = await DiscordNewsroom.OpenAsync();
        await PlayAsync(room, "discord-day");
    }

    private static async Task PlayAsync(Newsroom room, string file)
    {
        NewsroomDay.Fill(room.Pages);
        var book = new WireBook();
        book.Head(Head);
        await room.SettleAsync();
        book.Step(room.Played.Time.GetUtcNow(), "The bot connects", room.Take());
        var at = Days.Tuesday.AddHours(9);
        foreach (var step in NewsroomDay.Steps.Where(s => s.Only is null || s.Only == room.Platform))
        {
            at = step.At ?? at.AddMinutes(1);
            await PlayAsync(room, step, at);
            book.Step(at, step.Words, room.Take());
        }

        Assert.Empty(CommandCatalog.All.Select(c => c.Name).Except(room.Asked));
        GoldenText.Check(file, book.ToString(), "Wire", ".wire.txt");
    }

    private static async Task PlayAsync(Newsroom room, Step step, DateTimeOffset at)
    {
        await room.Played.MoveToAsync(at);
        try
        {
            await step.Do(room);
            await room.SettleAsync();
        }
        catch (Exception failed)
        {
            var sent = string.Join('\n', room.Take().Select(l => l.Text.Split('\n')[0]));
            throw new InvalidOperationException($"It came to nothing: {step.Words}. What was sent in this step:\n{sent}", failed);
        }
    }
}
