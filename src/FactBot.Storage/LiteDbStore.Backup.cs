using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using FactBot.Storage.Records;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    /// <summary>
    /// Makes a copy of everything that is stored now, while the desk goes on. It has its name only once it is whole, on the disk, opened
    /// and counted.
    /// </summary>
    /// <param name="path">Where; nothing may stand there yet.</param>
    /// <param name="ct">Ends the copying.</param>
    /// <exception cref="BackupException">Something stands there, or the copy is not whole.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not let it.</exception>
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
            var copied = DeskFiles.Count(part);
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
