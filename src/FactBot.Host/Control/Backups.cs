using System.Globalization;
using FactBot.Core.Ports;
using FactBot.Core.Text;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Host.Control;

/// <summary>Makes backups of a desk's data and restores them.</summary>
internal static class Backups
{
    /// <summary>The limit is long because the backup of a large desk takes time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>The process that holds the data file makes the backup; where no process holds it, this one does.</summary>
    /// <param name="dataFile">The data file.</param>
    /// <param name="backup">The full path of the file to write.</param>
    /// <param name="ct">Cancels the backup.</param>
    public static async Task<ControlResponse> OfAsync(string dataFile, string backup, CancellationToken ct)
    {
        if (await ControlClient.AskAsync(dataFile, new ControlRequest(ControlRequest.Backup) { Path = backup }, Patience, ct) is { } response)
        {
            return response;
        }

        if (!File.Exists(dataFile))
        {
            return new ControlResponse { Error = $"There is no data file {dataFile} to make a backup of." };
        }

        if (DeskFiles.IsNew(dataFile))
        {
            return new ControlResponse { Error = $"The data file {dataFile} is empty: there is nothing to make a backup of." };
        }

        try
        {
            await using var store = LiteDbStore.Open(new StoreOptions(dataFile), TimeProvider.System, NullLogger.Instance);
            var made = await MakeAsync(store, backup, ct);
            return store.CopyBefore is { } copy && made.Done is { } done
                ? made with { Done = $"{done} The data file was of an earlier form; as it was it is kept as {copy}." }
                : made;
        }
        catch (DeskFileInUseException)
        {
            return new ControlResponse { Error = "A process has the data file and does not answer. Wait a minute and try again, or stop that process first." };
        }
    }

    public static async Task<ControlResponse> MakeAsync(LiteDbStore store, string backup, CancellationToken ct)
    {
        try
        {
            var made = await store.BackupAsync(backup, ct);
            return new ControlResponse { Done = $"The backup {made.Path} is made and was opened: {Count(made.Dossiers, made.Claims)}, {made.Bytes.ToString(CultureInfo.InvariantCulture)} bytes." };
        }
        catch (Exception e) when (e is BackupException or StoreUnavailableException)
        {
            return new ControlResponse { Error = e.Message };
        }
    }

    public static ControlResponse Restore(string backup, string dataFile)
    {
        try
        {
            var put = DeskFiles.Restore(backup, dataFile, TimeProvider.System);
            var before = put.Replaced is { } replaced ? $" What stood there is kept as {replaced}." : "";
            return new ControlResponse { Done = $"{put.Path} now holds the backup: {Count(put.Dossiers, put.Claims)}.{before}" };
        }
        catch (DeskFileInUseException)
        {
            return new ControlResponse { Error = $"A process has the data file {dataFile}. Stop it, then restore: nothing was changed." };
        }
        catch (Exception e) when (e is BackupException or StoreUnavailableException)
        {
            return new ControlResponse { Error = e.Message };
        }
    }

    public static ControlResponse Repair(string dataFile)
    {
        try
        {
            var put = DeskFiles.Repair(dataFile, TimeProvider.System);
            return new ControlResponse { Done = $"{put.Path} is repaired: {Count(put.Dossiers, put.Claims)}. {Numerals.Count(put.Lost, "write")} behind the damage could not be kept. The damaged file is kept as {put.Replaced}, with its log." };
        }
        catch (DeskFileInUseException)
        {
            return new ControlResponse { Error = $"A process has the data file {dataFile}. Stop it, then repair: nothing was changed." };
        }
        catch (Exception e) when (e is BackupException or StoreUnavailableException)
        {
            return new ControlResponse { Error = e.Message };
        }
    }

    private static string Count(int dossiers, int claims) => $"{Numerals.Count(dossiers, "dossier")}, {Numerals.Count(claims, "claim")}";
}
