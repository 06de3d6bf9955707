using System.Globalization;
using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Storage.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Storage;

/// <summary>Data files while no process uses them.</summary>
public static class DeskFiles
{
    /// <summary>How the store in a file stands. Nothing is written.</summary>
    /// <exception cref="DeskFileInUseException">A process has it: ask that one.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be read; there is none.</exception>
    /// <exception cref="StoredFormException">A later version of the program wrote it.</exception>
    public static StoreHealth Inspect(string path)
    {
        EnsureThere(path);
        using var held = DeskLock.Take(Path.GetFullPath(path));
        return ReadOnlyDataFile.Read(path, (tx, medium) =>
        {
            LaterForm.Refuse(medium.Name, FileStamp.Of(tx), new StoreOptions(path));
            return StoreMeasurement.Health(tx, new UnsettledMessages(), (medium.Data.Length, medium.Log.Length), problem: null);
        });
    }

    /// <summary>Puts a backup in the place of the data file. What stood there is kept beside it.</summary>
    /// <exception cref="DeskFileInUseException">A process has the data file: stop it first.</exception>
    /// <exception cref="BackupException">The backup is not one, or is damaged. Nothing was changed.</exception>
    public static RestoreReport Restore(string backup, string target, TimeProvider time)
    {
        var path = Path.GetFullPath(target);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = DeskLock.Take(path);
        var contents = Validated(backup);
        var part = WholeCopy(backup, path);
        var replaced = Exchange(part, path, time);
        return new RestoreReport(path, replaced, contents.Dossiers, contents.Claims);
    }

    /// <summary>Opens a file that nobody uses and counts what is in it.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be read, or something is missing in it.</exception>
    internal static DataFileCounts Count(string path) => ReadOnlyDataFile.Read(path, (tx, _) => DataFileCounts.Count(tx));

    private static DataFileCounts Validated(string backup)
    {
        if (!File.Exists(backup))
        {
            throw new BackupException($"There is no backup at {backup}.");
        }

        try
        {
            // What a later form holds cannot be counted.
            var (options, stamp) = (new StoreOptions(backup), ReadOnlyDataFile.Read(backup, (tx, _) => FileStamp.Of(tx)));
            return stamp.Form <= Schema.Current
                ? Count(backup)
                : throw new BackupException(LaterForm.Sentence($"The backup {backup}", stamp, options, "or restore another backup"));
        }
        catch (StoreUnavailableException e)
        {
            throw new BackupException($"{backup} is not a whole backup, take another one. {e.Message}", e);
        }
    }

    /// <summary>A copy that was made before a conversion may have a log; it is brought in.</summary>
    private static string WholeCopy(string backup, string path)
    {
        var part = CopyOf(backup, path);
        var (log, partLog) = (DeskPaths.Log(backup), DeskPaths.Log(part));
        File.Delete(partLog);
        if (new FileInfo(log) is { Exists: true, Length: > 0 })
        {
            DataCopy.Name(CopyOf(log, partLog), partLog);
            new DeskFile(new FileMedium(part), new StoreOptions(part), NullLogger.Instance).Dispose();
            File.Delete(partLog);
            File.Delete(DeskPaths.Lock(part));
        }

        return part;
    }

    private static string CopyOf(string backup, string path)
    {
        using var data = FileDisk.ToRead(backup);
        return DataCopy.Write(data, path, CancellationToken.None);
    }

    /// <summary>
    /// The data file first, at once, and then its log: a log without its own data file is refused at the next start, while a data file
    /// without its log would be taken for whole.
    /// </summary>
    private static string? Exchange(string part, string path, TimeProvider time)
    {
        if (!File.Exists(path))
        {
            DataCopy.Name(part, path);
            return null;
        }

        var replaced = FreeName(path, time);
        File.Replace(part, path, replaced);
        if (File.Exists(DeskPaths.Log(path)))
        {
            File.Move(DeskPaths.Log(path), DeskPaths.Log(replaced));
        }

        DirectoryNames.Keep(Path.GetDirectoryName(path)!);
        return replaced;
    }

    private static string FreeName(string path, TimeProvider time)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Path.ChangeExtension(path, null)}.replaced-{time.GetUtcNow():yyyyMMdd-HHmmss}");
        var ending = Path.GetExtension(path);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? name + ending : $"{name}-{n}{ending}").First(n => !File.Exists(n));
    }

    private static void EnsureThere(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreUnavailableException($"There is no data file at {path}.");
        }
    }
}
