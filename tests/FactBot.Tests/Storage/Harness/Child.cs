using System.Globalization;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage.Harness;

/// <summary>The process that is killed. It says on its output what was acknowledged, a line each.</summary>
internal static class Child
{
    /// <summary>The first argument of a process that is to be one.</summary>
    public const string Verb = "store-child";

    public static async Task<int> RunAsync(string[] args)
    {
        var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        switch (args)
        {
            case [Verb, "open", var path]:
                return Open(path, output);
            case [Verb, "convert", var path, var rows]:
                Convert(path, Number(rows));
                return 1;
            case [Verb, "kill-after", var path, var commits, var from, var wait]:
                await KillAfterAsync(path, Number(commits), Number(from), wait == "wait", output);
                return 1;
            case [Verb, "traffic", var path, var dossiers, var from]:
                await TrafficAsync(path, (int)Number(dossiers), Number(from), output);
                return 1;
            default:
                return 2;
        }
    }

    private static int Open(string path, StreamWriter output)
    {
        try
        {
            using var store = LiteDbStore.Open(new StoreOptions(path), Sample.Time, NullLogger.Instance);
            return 0;
        }
        catch (DeskFileInUseException e)
        {
            output.WriteLine(e.Message);
            return 3;
        }
    }

    /// <summary>Is killed in a conversion, before so many rows are done.</summary>
    private static void Convert(string path, long rows)
    {
        SelfKill.Prepare();
        var options = NextForm.Options(path, conversions: 2, at: () =>
        {
            if (--rows == 0)
            {
                SelfKill.Now();
                new ManualResetEventSlim().Wait();
            }
        });
        LiteDbStore.Open(options, Sample.Time, NullLogger.Instance).Dispose();
    }

    /// <summary>The sharpest question to a store: is what it acknowledged there, if the process ends at once?</summary>
    private static async Task KillAfterAsync(string path, long commits, long from, bool wait, StreamWriter output)
    {
        var options = new StoreOptions(path) { WaitForDisk = wait };
        var store = LiteDbStore.Open(options, Sample.Time, NullLogger.Instance);
        await RehearseAsync(output);
        await AcceptAsync(store, from, commits, "accepted", output);
        SelfKill.Now();
        await new TaskCompletionSource().Task;
    }

    /// <summary>All of it has run once, on another store: the end comes as soon after the last acknowledgement as it can.</summary>
    private static async Task RehearseAsync(StreamWriter output)
    {
        using var other = LiteDbStore.InMemory(Sample.Time);
        await AcceptAsync(other, 0, 50, "rehearsed", output);
        SelfKill.Prepare();
    }

    private static async Task AcceptAsync(LiteDbStore store, long from, long commits, string said, StreamWriter output)
    {
        var traffic = new Traffic(store, 1);
        for (var step = from; step < from + commits; step++)
        {
            _ = await traffic.AcceptAsync(step);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{said} {step}"));
        }
    }

    /// <summary>Works until it is killed: two who take in and note, and one who sends.</summary>
    private static async Task TrafficAsync(string path, int dossiers, long from, StreamWriter output)
    {
        var store = LiteDbStore.Open(new StoreOptions(path), Sample.Time, NullLogger.Instance);
        var traffic = new Traffic(store, dossiers);
        var lines = TextWriter.Synchronized(output);
        await Task.WhenAll(NotesAsync(from), NotesAsync(from + 1), SendsAsync());

        async Task NotesAsync(long first)
        {
            for (var step = first; ; step += 2)
            {
                _ = await traffic.AcceptAsync(step);
                await lines.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"accepted {step}"));
                _ = await traffic.NoteAsync(step);
                await lines.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"noted {step}"));
            }
        }

        async Task SendsAsync()
        {
            while (true)
            {
                if (await traffic.SendAsync() is { } id)
                {
                    await lines.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"sent {id}"));
                }
                else
                {
                    await Task.Yield();
                }
            }
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
