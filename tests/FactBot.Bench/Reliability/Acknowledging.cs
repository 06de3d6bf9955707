using System.Diagnostics;
using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Bench.Reliability;

/// <summary>How long until an event is on the disk, and how long the desk's reads take, in a file with many claims.</summary>
internal static class Acknowledging
{
    public static async Task<int> RunAsync(int claims)
    {
        using var desk = new TemporaryDesk();
        await FillAsync(desk, claims);
        var open = Stopwatch.StartNew();
        using var store = desk.Open();
        Say($"{claims} claims, {new FileInfo(desk.Path).Length / 1024 / 1024} MiB, opened in {open.ElapsedMilliseconds} ms");
        var traffic = new Traffic(store, claims / 6);

        var alone = new Waits();
        for (var step = 0; step < 3000; step++)
        {
            var number = step;
            await alone.MeasureAsync(() => traffic.AcceptAsync(number));
        }

        Say($"accept, nobody else: {alone}");
        var busy = await AmongOthersAsync(store, traffic);
        await ReadsAsync(store, traffic);
        Say($"resident {Environment.WorkingSet / 1024 / 1024} MiB");
        return alone.At(0.5) <= 5 && alone.At(0.99) <= 50 && busy.At(0.5) <= 5 && busy.At(0.99) <= 50 ? 0 : 1;
    }

    private static async Task FillAsync(TemporaryDesk desk, int claims)
    {
        using var store = LiteDbStore.Open(new StoreOptions(desk.Path), TimeProvider.System, NullLogger.Instance);
        var watch = Stopwatch.StartNew();
        await BigDesk.FillAsync(store, claims);
        Say($"filled in {watch.Elapsed.TotalSeconds:F0} s");
    }

    /// <summary>Two who note and one who sends, all the time.</summary>
    private static async Task<Waits> AmongOthersAsync(LiteDbStore store, Traffic traffic)
    {
        using var stop = new CancellationTokenSource();
        var (accepts, notes) = (new Waits(), new Waits());
        var others = new[] { NoteAsync(100_000), NoteAsync(100_001), SendAsync() };
        for (var step = 10_000; step < 13_000; step++)
        {
            var number = step;
            await accepts.MeasureAsync(() => traffic.AcceptAsync(number));
        }

        await stop.CancelAsync();
        await Task.WhenAll(others);
        Say($"accept, among two who note and one who sends: {accepts}");
        Say($"note, read to stored: {notes}");
        return accepts;

        Task NoteAsync(long first) => Task.Run(async () =>
        {
            for (var step = first; !stop.IsCancellationRequested; step += 2)
            {
                var number = step;
                await notes.MeasureAsync(() => traffic.NoteAsync(number));
            }
        });

        Task SendAsync() => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                _ = await traffic.SendAsync();
            }
        });
    }

    private static async Task ReadsAsync(LiteDbStore store, Traffic traffic)
    {
        var open = new ClaimQuery(Sample.Desk, Sample.Metro) { OpenOnly = true };
        await SayAsync("dossier", 500, i => store.DossierAsync(traffic.DossierOf(i * 37), default));
        await SayAsync("open claims, first 20", 200, _ => store.ClaimsAsync(open, 20, default));
        await SayAsync("open claims of a person", 200, _ => store.ClaimsAsync(open with { Assignee = Sample.Sam }, 20, default));
        await SayAsync("done claims, first 20 of all", 5, _ => store.ClaimsAsync(open with { OpenOnly = false, State = ClaimState.Done }, 20, default));
        await SayAsync("a day's summary", 200, i => store.PeriodAsync(Sample.Desk, Sample.Metro, Sample.Now.AddDays(-1 - (i % 30)), Sample.Now.AddDays(-(i % 30)), default));
        await SayAsync("latest 5 of a channel", 500, _ => store.LatestAsync(Sample.Metro, 5, default));
        await SayAsync("by address", 500, i => store.ByAddressAsync(Sample.Desk, $"https://paper.example/{i}", default));
        await SayAsync("anchors of a dossier", 500, i => store.AnchorsAsync(traffic.DossierOf(i), default));
        await SayAsync("health", 50, _ => store.HealthAsync(default));
    }

    private static async Task SayAsync(string what, int times, Func<int, Task> read)
    {
        var waits = new Waits();
        for (var i = 0; i < times; i++)
        {
            var number = i;
            await waits.MeasureAsync(() => read(number));
        }

        Say($"{what}: {waits}");
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
