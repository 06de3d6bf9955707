using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FactBot.Tests.Slack;

namespace FactBot.Bench.Slack;

/// <summary>Notes in the threads of many cards, with a tenth of the events told again, sockets that drop, and calls that Slack puts off.</summary>
internal static class Storm
{
    private const string Channel = "C1METRO";
    private const int Dossiers = 50;
    private const int AtOnce = 4;
    private const double Redelivered = 0.10;
    private const double DroppedShare = 0.02;
    private const double PutOff = 0.05;

    /// <summary>In seconds: what people write is dated by the clock that the desk has.</summary>
    private static readonly long Started = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static readonly TimeSpan MostWaited = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(int events)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Time = TimeProvider.System;
        slack.InsteadOf = call => call.Method.StartsWith("apps.", StringComparison.Ordinal) || Random.Shared.NextDouble() >= PutOff ? null : new FakePause(1);
        await using var desk = new StormDesk(slack);
        var storm = new StormSlack(slack);
        await storm.OpenAsync();
        var cards = await CardsAsync(slack, storm);
        var watch = Stopwatch.StartNew();
        await NotesAsync(events, cards, storm);
        var (lost, doubled, took) = await CountAsync(desk, events, watch);
        var twice = slack.Messages.GroupBy(m => m.Key).Count(g => g.Count() > 1);
        Say($"{events} events, {storm.SentAgain} sent again for want of an answer, {storm.Dropped} sockets dropped, {slack.Calls.Count} calls; {watch.Elapsed.TotalSeconds:F0} s to the last acknowledgement, {took.TotalSeconds:F0} s to the last note");
        Say($"lost {lost}, doubled {doubled}, messages of the bot posted twice {twice}");
        Say($"acknowledged in {storm.Acknowledged}; failed {desk.Adapter.Counts.Failed}, handled when the socket was gone {desk.Adapter.Counts.Lost}{(desk.Adapter.Counts.LastFailure is { } why ? $", last failure {why.GetType().Name}: {why.Message}" : "")}");
        return lost + doubled + twice == 0 && storm.Acknowledged.At(1) < 3000 && storm.Acknowledged.At(0.99) < 200 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> CardsAsync(FakeSlack slack, StormSlack storm)
    {
        for (var i = 1; i <= Dossiers; i++)
        {
            var link = string.Create(CultureInfo.InvariantCulture, $"https://paper.example/{i:000}");
            await storm.SendAsync($"link{i}", Said("app_mention", $"link {i}", $"<@{FakeSlack.Bot}> <{link}>", i, null));
        }

        while (slack.Messages.Count(m => m.Thread is null) < Dossiers)
        {
            await Task.Delay(100);
        }

        return [.. slack.Messages.Where(m => m.Thread is null).Select(m => m.Ts)];
    }

    private static Task NotesAsync(int events, IReadOnlyList<string> cards, StormSlack storm) =>
        Parallel.ForEachAsync(Enumerable.Range(1, events), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var note = Said("message", "note", Text(number), 100_000 + number, cards[number % cards.Count]);
            var sending = storm.SendAsync($"note{number}", note);
            if (Random.Shared.NextDouble() < DroppedShare)
            {
                storm.Drop();
            }

            await sending;
            if (Random.Shared.NextDouble() < Redelivered)
            {
                await storm.SendAsync($"note{number}", note);
            }
        });

    private static async Task<(int Lost, int Doubled, TimeSpan Took)> CountAsync(StormDesk desk, int events, Stopwatch watch)
    {
        watch.Stop();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var notes = (await desk.NotesAsync(Dossiers)).CountBy(n => n).ToDictionary();
            var lost = Enumerable.Range(1, events).Count(n => !notes.ContainsKey(Text(n)));
            if (lost == 0 || waited.Elapsed > MostWaited)
            {
                return (lost, notes.Count(n => n.Value > 1), watch.Elapsed + waited.Elapsed);
            }

            await Task.Delay(500);
        }
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"note number {number}");

    private static JsonObject Said(string type, string who, string text, int ts, string? thread)
    {
        var said = new JsonObject
        {
            ["type"] = type, ["user"] = $"U1{who[0]}", ["channel"] = Channel, ["text"] = text,
            ["ts"] = string.Create(CultureInfo.InvariantCulture, $"{Started}.{ts:000000}"),
        };
        if (thread is not null)
        {
            said["thread_ts"] = thread;
            said["parent_user_id"] = FakeSlack.Bot;
        }

        return said;
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
