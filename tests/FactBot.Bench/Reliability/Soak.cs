using System.Diagnostics;
using System.Globalization;
using FactBot.Core.Messages;
using FactBot.Storage;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Bench.Reliability;

/// <summary>
/// Months of a desk in minutes: events come in and become notes on claims of a desk that is there already, and every message goes out. An
/// operation is a write: an event accepted, a note stored with all that follows, an attempt begun, a message sent.
/// </summary>
internal sealed class Soak(LiteDbStore store, string log)
{
    private const int Dossiers = 5000;
    private const int Clients = 4;
    private const int Rounds = 20;

    private readonly Traffic _traffic = new(store, Dossiers);
    private long _operations;
    private long _step;
    private long _longestLog;
    private Waits _waits = new();

    public static async Task<int> RunAsync(int operations)
    {
        using var desk = new TemporaryDesk();
        using var store = desk.Open();
        await BigDesk.FillAsync(store, Dossiers * 6);
        return await new Soak(store, desk.In("desk-log.db")).WorkAsync(operations, desk.Path);
    }

    private async Task<int> WorkAsync(int operations, string path)
    {
        var resident = new List<double>();
        var slowest = 0.0;
        var watch = Stopwatch.StartNew();
        for (var round = 1; round <= Rounds; round++)
        {
            _waits = new Waits();
            var until = (long)operations * round / Rounds;
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => NoteAsync(until))).Append(Task.Run(() => SendAsync(until))));
            resident.Add(Environment.WorkingSet / 1024.0 / 1024.0);
            slowest = Math.Max(slowest, _waits.At(0.99));
            Say($"{_operations} operations in {watch.Elapsed.TotalSeconds:F0} s: resident {resident[^1]:F0} MiB, longest log {_longestLog / 1024.0 / 1024.0:F1} MiB, data {new FileInfo(path).Length / 1024 / 1024} MiB, write {_waits}");
        }

        // The first fifth is the warm-up; what is compared is the mean of the five rounds after it, and of the last five.
        var (before, after) = (resident.Skip(Rounds / 5).Take(5).Average(), resident.TakeLast(5).Average());
        var growth = (after - before) / before;
        Say($"resident growth {growth:P1}, longest log {_longestLog / 1024.0 / 1024.0:F1} MiB, slowest round's write p99 {slowest:F1} ms");
        return growth < 0.05 && _longestLog < 64 * 1024 * 1024 && slowest < 100 ? 0 : 1;
    }

    private async Task NoteAsync(long until)
    {
        while (Interlocked.Read(ref _operations) < until)
        {
            var step = Interlocked.Increment(ref _step);
            await CountedAsync(() => _traffic.AcceptAsync(step));
            await CountedAsync(() => _traffic.NoteAsync(step));
            _longestLog = Math.Max(_longestLog, new FileInfo(log).Length);
        }
    }

    /// <summary>Sends what waits, many at a time as the channels allow.</summary>
    private async Task SendAsync(long until)
    {
        while (Interlocked.Read(ref _operations) < until)
        {
            var items = await store.UnsentAsync(0, 16, default);
            await Task.WhenAll(items.Where(i => i.WaitsFor is null).Select(SendOneAsync));
        }
    }

    private async Task SendOneAsync(OutboxItem item)
    {
        await CountedAsync(() => store.BeginAsync(item.Id, item.Delivery.Revision, Sample.Now, default));
        await CountedAsync(() => store.SentAsync(item.Id, $"sent{item.Id}", default));
    }

    private async Task CountedAsync(Func<Task> write)
    {
        await _waits.MeasureAsync(write);
        _ = Interlocked.Increment(ref _operations);
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
