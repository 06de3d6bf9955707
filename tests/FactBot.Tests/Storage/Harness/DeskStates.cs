using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using LiteDB;
using LiteDB.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage.Harness;

/// <summary>States in which a data file and its log are found, each made from a desk with three dossiers.</summary>
internal static class DeskStates
{
    private const int Page = PageStream.PageSize;
    private const int LogHead = 32;

    private static readonly Lazy<Task<(byte[] Data, byte[] Log)>> Killed = new(KilledAsync);
    private static readonly Lazy<Task<byte[]>> Closed = new(ClosedAsync);

    /// <summary>Makes each state in a folder, as "desk.db" and "desk-log.db".</summary>
    public static IReadOnlyDictionary<string, Func<string, Task>> All { get; } = new Dictionary<string, Func<string, Task>>
    {
        ["no file"] = _ => Task.CompletedTask,
        ["whole, closed"] = async f => await DataAsync(f, await Closed.Value),
        ["whole, with the log of a process that was killed"] = KilledInAsync,
        ["empty"] = f => DataAsync(f, []),
        ["one blank page"] = f => DataAsync(f, new byte[Page]),
        ["the first page of a new file, cut at 4 KiB"] = f => DataAsync(f, NewFile()[..4096]),
        ["first page blank, others whole"] = async f => await DataAsync(f, [.. new byte[Page], .. (await Closed.Value)[Page..]]),
        ["blank throughout, 10 pages"] = f => DataAsync(f, new byte[10 * Page]),
        ["a text of 2 KiB"] = f => DataAsync(f, [.. Enumerable.Repeat((byte)'a', 2048)]),
        ["a text of 20 KiB"] = f => DataAsync(f, [.. Enumerable.Repeat((byte)'a', 20480)]),
        ["one byte"] = f => DataAsync(f, "x"u8.ToArray()),
        ["another program's LiteDB file"] = f => DataAsync(f, Foreign(Collation.Default)),
        ["the same, ordered as ours"] = f => DataAsync(f, Foreign(Collation.Binary)),
        ["cut at 100 bytes"] = CutAsync(100),
        ["cut at 4 KiB"] = CutAsync(4096),
        ["cut at 1 page"] = CutAsync(Page),
        ["cut in the middle"] = async f => await DataAsync(f, Half(await Closed.Value)),
        ["cut by its last page"] = async f => await DataAsync(f, (await Closed.Value)[..^Page]),
        ["a blank page in the middle"] = async f => await DataAsync(f, Blank(await Closed.Value, 20)),
        ["whole, its log cut in the middle"] = f => LoggedAsync(f, log => log[..(log.Length / 2)]),
        ["whole, its log cut by a byte"] = f => LoggedAsync(f, log => log[..^1]),
        ["whole, its log empty"] = async f =>
        {
            await DataAsync(f, await Closed.Value);
            await LogAsync(f, []);
        },
        ["whole, its log flipped at its head"] = f => LoggedAsync(f, log => Flipped(log, 20)),
        ["whole, its log flipped at its first byte"] = f => LoggedAsync(f, log => Flipped(log, 0)),
        ["whole, its log flipped at the first page"] = f => LoggedAsync(f, log => Flipped(log, LogHead + 5000)),
        ["whole, its log flipped in the middle"] = f => LoggedAsync(f, log => Flipped(log, log.Length / 2)),
        ["whole, its log flipped at the last page"] = f => LoggedAsync(f, log => Flipped(log, log.Length - 5)),
        ["whole, a text under its log's name"] = f => LoggedAsync(f, _ => "my own notes"u8.ToArray()),
        ["whole, with the log of another state"] = async f =>
        {
            await DataAsync(f, Flipped(await Closed.Value, 500));
            await LogAsync(f, (await Killed.Value).Log);
        },
        ["empty, with a log of whole writes"] = async f =>
        {
            await DataAsync(f, []);
            await LogAsync(f, (await Killed.Value).Log);
        },
        ["no data file, with a log of whole writes"] = async f => await LogAsync(f, (await Killed.Value).Log),
        ["whole, with a lock file that was left"] = async f =>
        {
            await DataAsync(f, await Closed.Value);
            await File.WriteAllBytesAsync(Path.Combine(f, "desk.db.lock"), []);
        },
        ["a symbolic link to a whole one"] = async f =>
        {
            await File.WriteAllBytesAsync(Path.Combine(f, "real.db"), await Closed.Value);
            _ = File.CreateSymbolicLink(Path.Combine(f, "desk.db"), "real.db");
        },
        ["whole, with a second name (hard link)"] = async f =>
        {
            await DataAsync(f, await Closed.Value);
            HardLink.Make(Path.Combine(f, "desk.db"), Path.Combine(f, "second.db"));
        },
    };

    private static Func<string, Task> CutAsync(int length) => async f => await DataAsync(f, (await Closed.Value)[..length]);

    private static byte[] Half(byte[] data) => data[..(data.Length / Page / 2 * Page)];

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = bytes.ToArray();
        flipped[at] ^= 0x10;
        return flipped;
    }

    private static async Task LoggedAsync(string folder, Func<byte[], byte[]> log)
    {
        await DataAsync(folder, (await Killed.Value).Data);
        await LogAsync(folder, log((await Killed.Value).Log));
    }

    private static byte[] Blank(byte[] data, int page)
    {
        var left = data.ToArray();
        left.AsSpan(page * Page, Page).Clear();
        return left;
    }

    private static Task DataAsync(string folder, byte[] bytes) => File.WriteAllBytesAsync(Path.Combine(folder, "desk.db"), bytes);

    private static Task LogAsync(string folder, byte[] bytes) => File.WriteAllBytesAsync(Path.Combine(folder, "desk-log.db"), bytes);

    private static async Task KilledInAsync(string folder)
    {
        await DataAsync(folder, (await Killed.Value).Data);
        await LogAsync(folder, (await Killed.Value).Log);
    }

    private static async Task<byte[]> ClosedAsync()
    {
        var medium = new LeftMedium(new MemoryDisk(), new MemoryDisk());
        using (var store = Open(medium))
        {
            await new Traffic(store, 3).PrepareAsync();
        }

        return Bytes(medium.Data);
    }

    private static async Task<(byte[] Data, byte[] Log)> KilledAsync()
    {
        var medium = new LeftMedium(new MemoryDisk(), new MemoryDisk());
        medium.Data.Write(0, await Closed.Value);
        var store = Open(medium);
        var traffic = new Traffic(store, 3);
        for (var step = 0; step < 3; step++)
        {
            _ = await traffic.NoteAsync(step);
        }

        return (Bytes(medium.Data), Bytes(medium.Log));
    }

    private static LiteDbStore Open(IMedium medium) => new(medium, new StoreOptions("desk"), Sample.Time, NullLogger.Instance);

    private static byte[] NewFile()
    {
        var data = new MemoryStream();
        new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = Collation.Binary }).Dispose();
        return data.ToArray();
    }

    private static byte[] Foreign(Collation collation)
    {
        var data = new MemoryStream();
        using (var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = collation })))
        {
            _ = database.GetCollection("customers").Insert(new BsonDocument { ["_id"] = 1 });
        }

        return data.ToArray();
    }

    private static byte[] Bytes(IDisk disk)
    {
        var bytes = new byte[disk.Length];
        _ = disk.Read(0, bytes);
        return bytes;
    }
}
