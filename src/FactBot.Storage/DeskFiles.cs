using System.Globalization;
using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Storage.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Storage;

/// <summary>Operations on data files that no process uses.</summary>
public static class DeskFiles
{
    /// <summary>The full path of the real file, which its log, its lock and all else beside it are named after.</summary>
    public static string RealPath(string path) => DataFilePlace.Of(path);

    /// <summary>Whether a file does not exist, or holds nothing because the process that created it ended too early.</summary>
    public static bool IsNew(string path)
    {
        if (HasLog(path) || !File.Exists(path))
        {
            return !HasLog(path);
        }

        try
        {
            using var data = FileDisk.ToRead(path);
            return DataFileStart.IsUnfinished(data);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process has the file, or it may not be read: whoever opens it says so.
            return false;
        }
    }

    /// <summary>Reads a whole file, and the health of the store in it. Nothing is written to the file or its log.</summary>
    /// <exception cref="DeskFileInUseException">Another process holds the file and must be asked instead.</exception>
    /// <exception cref="StoreUnavailableException">The file cannot be read, is not whole or does not exist.</exception>
    /// <exception cref="StoredFormException">A later version of the program wrote it.</exception>
    public static StoreHealth Inspect(string path)
    {
        EnsureThere(path);
        using var held = DeskLock.Take(DataFilePlace.Of(path));
        EnsurePlace(path);
        EnsureWritable(path);
        LaterForm.Refuse(DataFilePlace.Of(path), StampOf(path, $"The data file {path}"), new StoreOptions(path));
        EnsureWhole($"The data file {path}", path);
        return ReadOnlyDataFile.Read(
            path, (tx, medium) => StoreMeasurement.Health(tx, new UnsettledMessages(), (medium.Data.Length, medium.Log.Length), problem: null));
    }

    /// <summary>Replaces the data file with a backup. The former data file is kept beside it.</summary>
    /// <exception cref="DeskFileInUseException">Another process holds the data file and must be stopped first.</exception>
    /// <exception cref="BackupException">The backup is missing, damaged, or of a later form. Nothing was changed.</exception>
    public static RestoreReport Restore(string backup, string target, TimeProvider time)
    {
        var path = DataFilePlace.Of(target);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = DeskLock.Take(path);
        var contents = Validated(backup);
        var part = WholeCopy(backup, path, allowDamage: false);
        KeepNumbers(part, path);
        var replaced = Exchange(part, path, time);
        return new RestoreReport(path, replaced, contents.Dossiers, contents.Claims);
    }

    /// <summary>
    /// Replaces a data file whose log is damaged by one with the writes from before the damage. The damaged file is kept beside it, with its
    /// log.
    /// </summary>
    /// <exception cref="DeskFileInUseException">Another process holds the data file and must be stopped first.</exception>
    /// <exception cref="BackupException">Nothing is damaged, or what is left is not whole. Nothing was changed.</exception>
    public static RepairReport Repair(string target, TimeProvider time)
    {
        var path = DataFilePlace.Of(target);
        EnsureThere(path);
        using var held = DeskLock.Take(path);
        EnsurePlace(path);
        var damage = DamageOf(path) ?? throw new BackupException($"The log of {path} is not damaged: there is nothing to repair. Nothing was changed.");
        string? part = null;
        try
        {
            part = WholeCopy(path, path, allowDamage: true);
            KeepNumbers(part, path);
            var contents = Count(part, "What stands before the damage");
            return new RepairReport(path, Exchange(part, path, time)!, contents.Dossiers, contents.Claims, damage.Behind);
        }
        catch (StoreUnavailableException e)
        {
            part ??= path + ".part";
            ((string[])[part, DeskPaths.Log(part), DeskPaths.Lock(part)]).ToList().ForEach(File.Delete);
            throw new BackupException($"{path} cannot be repaired, restore a backup. {e.Message}", e);
        }
    }

    /// <summary>
    /// Numbers go on after those that the replaced file gave. Where it cannot be read any more, some are left out.
    /// </summary>
    private static void KeepNumbers(string part, string replaced)
    {
        var last = ReadOnlyDataFile.Read(part, (tx, _) => UsedNumbers.All(tx));
        var given = NumbersOf(replaced);
        foreach (var desk in last.Keys.Concat(given?.Keys ?? Enumerable.Empty<string>()).ToHashSet())
        {
            last[desk] = given is null ? last[desk] + UsedNumbers.Unknown : Math.Max(last.GetValueOrDefault(desk), given.GetValueOrDefault(desk));
        }

        using (var file = new DeskFile(new FileMedium(part), new StoreOptions(part), NullLogger.Instance))
        {
            _ = file.Write(tx => UsedNumbers.Keep(tx, last));
        }

        File.Delete(DeskPaths.Log(part));
        File.Delete(DeskPaths.Lock(part));
    }

    /// <summary>Null where there is no whole file.</summary>
    private static Dictionary<string, int>? NumbersOf(string path)
    {
        try
        {
            return IsNew(path) ? null : ReadOnlyDataFile.Read(path, (tx, _) => UsedNumbers.All(tx));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged file, or one of a later form, may fail in any way.
            return null;
        }
    }

    private static DamagedLogException? DamageOf(string path)
    {
        try
        {
            return ReadOnlyDataFile.ReadDamaged<DamagedLogException?>(path, (_, _) => null);
        }
        catch (StoreUnavailableException e) when (e.InnerException is DamagedLogException damage)
        {
            return damage;
        }
    }

    /// <summary>Reads a whole file that no process uses, and counts its documents.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be read, or is incomplete.</exception>
    /// <param name="path">The file.</param>
    /// <param name="what">The file, as the beginning of a sentence.</param>
    internal static DataFileCounts Count(string path, string what)
    {
        EnsureWhole(what, path);
        return ReadOnlyDataFile.Read(path, (tx, _) => DataFileCounts.Count(tx));
    }

    private static void EnsureWhole(string what, string path)
    {
        if (DataFileCheck.Missing(path) is { Count: > 0 } missing)
        {
            throw new StoreUnavailableException(DataFileCheck.Sentence(what, missing));
        }
    }

    private static DataFileCounts Validated(string backup)
    {
        if (!File.Exists(backup))
        {
            throw new BackupException($"There is no backup at {backup}.");
        }

        if (IsNew(backup))
        {
            throw new BackupException($"{backup} is no backup: it is empty.");
        }

        try
        {
            // The form is checked first because documents of a later form cannot be counted.
            var (options, stamp) = (new StoreOptions(backup), StampOf(backup, backup));
            return stamp.Form <= Schema.Current
                ? Count(backup, backup)
                : throw new BackupException(LaterForm.Sentence($"The backup {backup}", stamp, options, "or restore another backup"));
        }
        catch (StoreUnavailableException e)
        {
            throw new BackupException($"{backup} is not a whole backup, take another one. {e.Message}", e);
        }
    }

    private static FileStamp StampOf(string path, string what)
    {
        try
        {
            return ReadOnlyDataFile.Read(path, (tx, _) => FileStamp.Of(tx));
        }
        catch (StoreUnavailableException)
        {
            EnsureWhole(what, path);
            throw;
        }
    }

    /// <summary>A copy that was made before a conversion may have a log, which is applied to the result.</summary>
    private static string WholeCopy(string backup, string path, bool allowDamage)
    {
        var part = CopyOf(backup, path);
        var (log, partLog) = (DeskPaths.Log(DataFilePlace.Of(backup)), DeskPaths.Log(part));
        File.Delete(partLog);
        if (new FileInfo(log) is { Exists: true, Length: > 0 })
        {
            DataCopy.Name(CopyOf(log, partLog), partLog);
            new DeskFile(new FileMedium(part), new StoreOptions(part) { AllowDamagedLog = allowDamage }, NullLogger.Instance).Dispose();
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
    /// The data file is replaced first, atomically, and its log is moved afterwards. After a crash between the two, the next start refuses
    /// the log that is without its data file; a data file without its log would be taken for complete.
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
        return DeskPaths.FirstFree(name, Path.GetExtension(path));
    }

    private static void EnsurePlace(string path)
    {
        try
        {
            DataFilePlace.Check(DataFilePlace.Of(path));
        }
        catch (InvalidDataException e)
        {
            throw DiskErrors.Told(path, e);
        }
    }

    private static void EnsureWritable(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
        }
        catch (Exception e) when (DiskErrors.IsOfTheDisk(e))
        {
            throw DiskErrors.Told(path, e);
        }
    }

    private static bool HasLog(string path) => new FileInfo(DeskPaths.Log(DataFilePlace.Of(path))) is { Exists: true, Length: > 0 };

    private static void EnsureThere(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreUnavailableException(HasLog(path)
                ? $"There is no data file at {path}, but its log is there. Nothing was changed: put the data file back, or move the log away."
                : $"There is no data file at {path}.");
        }
    }
}
