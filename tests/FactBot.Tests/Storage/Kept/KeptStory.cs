using FactBot.Core.Delivery;
using FactBot.Core.Requests;
using FactBot.Core.Schedule;
using FactBot.Storage;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static FactBot.Tests.Storage.Kept.KeptPlaces;

namespace FactBot.Tests.Storage.Kept;

/// <summary>Two days of a desk in which all happens that leaves something in the file. Every article is one of the seeds.</summary>
internal sealed class KeptStory(LiteDbStore store, FakeTimeProvider time)
{
    private readonly KeptDesk _desk = new(store, time);

    public async Task HappenAsync()
    {
        foreach (var seed in (string[])["denials", "unnamed-sources", "numbers", "press-release", "scraped-deal", "long-quote"])
        {
            _desk.Pages.Put($"https://paper.example/{seed}", Seed(seed));
        }

        await SlackAsync();
        await WorkOnSlackAsync();
        await DiscordAsync();
        await SummaryAsync();
        await StuckAsync();
    }

    private static string Seed(string name) => File.ReadAllText(SharedFiles.SeedPath(name + ".txt"));

    private async Task SlackAsync()
    {
        await _desk.HappensAsync(Ana, Metro, new Request.Joined(), null);
        await _desk.SaysAsync(Ana, Metro, "settings zone Europe/London");
        await _desk.SaysAsync(Ana, Metro, "settings open 2");
        await _desk.SaysAsync(Ana, Metro, "summary set 09:00 Europe/London mon-fri short ping:on");
        await _desk.SaysAsync(Ana, Metro, "https://paper.example/denials");
        await _desk.SaysAsync(Sam, Secret, "https://paper.example/unnamed-sources");
        await _desk.SaysAsync(Ana, WithAna, $"check {Seed("numbers")} draft:true");
        await _desk.PressesAsync(Ana, Metro, new ActionToken(ActionVerb.Sample));
        await _desk.SaysAsync(Sam, Metro, "https://paper.example/nothing-there");
        await _desk.SaysAsync(Sam, Secret, "https://paper.example/denials");
    }

    private async Task WorkOnSlackAsync()
    {
        await _desk.PressesAsync(Ana, Metro, new ActionToken(ActionVerb.Open, 1, 3));
        var note = await _desk.RepliesAsync(Ana, Metro, 1, 1, "The plant's own log lists 23 spils.");
        await _desk.EditsAsync(Ana, Metro, note, "The plant's own log lists 23 spills.");
        var gone = await _desk.RepliesAsync(Sam, Metro, 1, 1, "This is better not said here.");
        await _desk.DeletesAsync(Sam, Metro, gone);
        await _desk.SaysAsync(Ana, Metro, "question A-1/1 who keeps the log at Low Ferry?");
        await _desk.SaysAsync(Sam, Metro, "note A-1/1 answers:3 the shift manager, says the roster");
        await _desk.SaysAsync(Ana, Metro, "question A-1/2 was the chairman at the meeting in May?");
        await _desk.SaysAsync(Ana, Metro, "note A-1 the group published its data \u2013 \u201Call 40 pages\u201D \U0001F30A");
        await _desk.SaysAsync(Sam, Metro, "evidence A-1/1 https://paper.example/long-quote refutes primary the log as it was published");
        await _desk.SaysAsync(Sam, Metro, "evidence A-1/1 https://paper.example/no-such-page supports");
        await _desk.SaysAsync(Ana, Metro, "evidence A-1/2 supports the registrar read me the minutes of May");
        await _desk.SaysAsync(Sam, Metro, "take A-1/1");
        await _desk.SaysAsync(Ana, Metro, "assign A-1/2,3 <@U02SAM|sam> due:17:00 high");
        await _desk.SaysAsync(Ana, Metro, "assign A-1/4 <@U01ANA|ana> low");
        await _desk.SaysAsync(Sam, Metro, "verdict A-1/1 wrong reported:correctly the log lists 23 and not 61");
        await _desk.SaysAsync(Sam, Metro, "verdict A-1/1 needsChange reported:wrongly 61 is the number of outfalls, 23 that of days");
        await _desk.SaysAsync(Ana, Metro, "dismiss A-1/5 an opinion");
        await _desk.SaysAsync(Ana, Metro, "dismiss A-1/6 not ours to check");
        await _desk.SaysAsync(Ana, Metro, "dismiss A-1/6 undo");
        await _desk.SaysAsync(Ana, Metro, "add A-1 the swans had gone");
        await _desk.SaysAsync(Sam, Metro, "edit A-1/1 Fenmoor Water pumped untreated sewage into the River Ash on 61 days last year");
        await _desk.SaysAsync(Sam, Secret, "verdict A-2/1 cannotVerify nobody shows us the memo");
        await _desk.SaysAsync(Sam, Secret, "note A-2/2 the source called again, after the vote");
    }

    private async Task DiscordAsync()
    {
        await _desk.SaysAsync(Mio, General, "settings notes marked");
        await _desk.SaysAsync(Mio, General, "settings evidence required");
        await _desk.SaysAsync(Mio, General, "https://paper.example/scraped-deal");
        await _desk.SaysAsync(Lea, Closed, "https://paper.example/press-release");
        await _desk.SaysAsync(Mio, WithMio, "help");
        await _desk.PressesAsync(Mio, General, new ActionToken(ActionVerb.Open, 1, 1));
        _ = await _desk.RepliesAsync(Lea, General, 1, 1, "note: the stock exchange has no notice of it");
        _ = await _desk.RepliesAsync(Lea, General, 1, 1, "This is talk and no note.");
        await _desk.SaysAsync(Lea, General, "evidence A-1/1 supports primary the notice board of the exchange, 19 November");
        await _desk.SaysAsync(Lea, General, "verdict A-1/1 confirmed the notice board says the same");
        await _desk.SaysAsync(Mio, Closed, "assign A-2/1 <@840000000000000002|lea> due:tomorrow");
        await _desk.SaysAsync(Mio, Closed, "summary set 18:30 America/New_York full");
    }

    private async Task SummaryAsync()
    {
        time.Advance(KeptDesk.Begin.AddDays(1).AddMinutes(2) - time.GetUtcNow());
        await new SummaryLoop(store, new WakeSignals(time), time, NullLogger<SummaryLoop>.Instance).StepAsync(default);
        await _desk.SendAsync();
    }

    /// <summary>Messages that were given up, are on their way or wait, and events that failed, wait or were put off.</summary>
    private async Task StuckAsync()
    {
        var failed = _desk.Event(Lea, General, new Request.Help("verdict"), null);
        await store.AcceptAsync(failed, default);
        await store.FailAsync(failed.Key, "NullReferenceException", null, default);
        await _desk.HandleAsync(_desk.Event(Ana, Metro, CommandGrammar.Parse("show A-1/4"), null));
        var rows = await store.UnsentAsync(0, 100, default);
        await store.DeadAsync(rows[0].Id, "not_in_channel", null, default);
        await _desk.HandleAsync(_desk.Event(Sam, Secret, CommandGrammar.Parse("take A-2/3"), _desk.NextId(Secret)));
        await _desk.HandleAsync(_desk.Event(Lea, General, CommandGrammar.Parse("check https://paper.example/long-quote"), _desk.NextId(General)));
        rows = [.. (await store.UnsentAsync(0, 100, default)).Where(r => r.WaitsFor is null)];
        Assert.True(await store.BeginAsync(rows[0].Id, rows[0].Delivery.Revision, time.GetUtcNow(), default));
        Assert.True(await store.BeginAsync(rows[1].Id, rows[1].Delivery.Revision, time.GetUtcNow(), default));
        await store.AgainAsync(rows[1].Id, true, time.GetUtcNow().AddMinutes(5), true, default);
        await store.AcceptAsync(_desk.Event(Sam, Metro, CommandGrammar.Parse("mine"), _desk.NextId(Metro)), default);
        var late = _desk.Event(Ana, Metro, new Request.CheckText("A text that waits for its turn, with a word \u201Cin quotation marks\u201D."), _desk.NextId(Metro));
        await store.AcceptAsync(late, default);
        await store.PutOffAsync(late.Key, true, time.GetUtcNow().AddMinutes(10), default);
    }
}
