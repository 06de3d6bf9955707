using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using FactBot.Storage.Records;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    /// <summary>
    /// Copies everything that is stored now, while the desk goes on working. The copy gets its final name only after it is complete,
    /// flushed to disk, opened and counted.
    /// </summary>
    /// <param name="path">The path of the copy; it must not exist yet.</param>
    /// <param name="ct">Cancels the copy.</param>
    /// <exception cref="BackupException">The path exists already, or the copy is incomplete.</exception>
    /// <exception cref="StoreUnavailableException">The disk refuses the copy.</exception>
    public Task<BackupReport> BackupAsync(string path, CancellationToken ct) => Task.Run(() => Backup(Path.GetFullPath(path), ct), ct);

    private BackupReport Backup(string path, CancellationToken ct)
    {
        EnsureFree(path);
        var part = path + ".part";
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var stored = _file.Copy(Totals.Now, (data, totals) =>
            {
                _ = DataCopy.Write(data, path, ct);
                return totals;
            });
            var copied = DeskFiles.Count(part, $"No backup was made: the data file {_file.Name}");
            if ((copied.Dossiers, copied.Claims) != stored)
            {
                throw new BackupException($"The copy at {path} is not whole: the store holds {stored} dossiers and claims, the copy {(copied.Dossiers, copied.Claims)}.");
            }

            EnsureFree(path);
            DataCopy.Name(part, path);
            return new BackupReport(path, new FileInfo(path).Length, copied.Dossiers, copied.Claims);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"No backup could be made at {path}: {e.Message}", e);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void EnsureFree(string path)
    {
        if (File.Exists(path))
        {
            throw new BackupException($"{path} is there already: name another file, or move that one away.");
        }
    }
}
