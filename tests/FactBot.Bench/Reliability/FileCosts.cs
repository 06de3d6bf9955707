using System.Diagnostics;
using System.Globalization;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Bench.Reliability;

/// <summary>What the log under the engine costs: bytes and flushes of a note, and the time of a start.</summary>
internal static class FileCosts
{
    private const int Notes = 200;
    private const int Starts = 15;

    public static async Task<int> RunAsync(int claims)
    {
        await NotesAsync("own log", wait: true);
        await NotesAsync("the engine's own flushes", wait: false);
        await StartsAsync(claims);
        return 0;
    }

    private static async Task NotesAsync(string what, bool wait)
    {
        using var medium = new RecordingMedium();
        var store = new LiteDbStore(medium, new StoreOptions("recorded") { WaitForDisk = wait }, TimeProvider.System, NullLogger.Instance);
        var traffic = new Traffic(store, 3);
        await traffic.PrepareAsync();
        var from = medium.Count;
        for (var step = 0; step < Notes; step++)
        {
            _ = await traffic.NoteAsync(step);
        }

        var notes = medium.Steps.Skip(from).ToList();
        var end = medium.Count;
        store.Dispose();
        var data = medium.Steps.Skip(from).Where(s => !s.OnLog).Sum(s => s.Bytes.Length);
        Say($"a note, {what}: {notes.Where(s => s.OnLog).Sum(s => s.Bytes.Length) / Notes} bytes to the log, {notes.Count(s => s.Act is DiskAct.Flush) / (double)Notes:F2} flushes, and {data / Notes} bytes to the data file later ({medium.Count - end} steps at the end)");
    }

    private static async Task StartsAsync(int claims)
    {
        using var desk = new TemporaryDesk();
        var left = desk.In("left.db");
        using (var store = LiteDbStore.Open(new StoreOptions(desk.Path) { CheckpointAt = 64 * 1024 * 1024 }, TimeProvider.System, NullLogger.Instance))
        {
            await BigDesk.FillAsync(store, claims);
            _ = await store.BackupAsync(desk.In("full.db"), default);
            var traffic = new Traffic(store, claims / 6);
            for (var step = 0; new FileInfo(DeskPaths.Log(desk.Path)).Length < 8 * 1024 * 1024; step++)
            {
                _ = await traffic.NoteAsync(step);
            }

            File.Copy(desk.Path, left);
            File.Copy(DeskPaths.Log(desk.Path), DeskPaths.Log(left));
        }

        var size = new FileInfo(desk.Path).Length / 1024 / 1024;
        Say($"{claims} claims, {size} MiB: a look at the form {Waited(() => ReadOnlyDataFile.Read(desk.Path, (tx, _) => FileStamp.Of(tx)))}");
        Say($"{claims} claims, {size} MiB: open {Waited(() => Opened(desk.Path))}");
        File.Copy(left, desk.In("again.db"));
        File.Copy(DeskPaths.Log(left), DeskPaths.Log(desk.In("again.db")));
        var watch = Stopwatch.StartNew();
        Opened(desk.In("again.db"));
        Say($"{claims} claims, {size} MiB: open once with 8 MiB of log left by a process that was killed {watch.ElapsedMilliseconds} ms");
    }

    private static int Opened(string path)
    {
        using var store = LiteDbStore.Open(new StoreOptions(path), TimeProvider.System, NullLogger.Instance);
        return 0;
    }

    private static string Waited<T>(Func<T> work)
    {
        var waits = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var watch = Stopwatch.StartNew();
            _ = work();
            waits.Add(watch.Elapsed.TotalMilliseconds);
        }

        waits.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {waits[Starts / 2]:F1} ms, longest {waits[^1]:F1} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
