using System.Collections.Immutable;
using FactBot.Core.Ports;
using FactBot.Host.Settings;
using FactBot.Storage;

namespace FactBot.Host.Control;

/// <summary>What doctor found out.</summary>
/// <param name="DataFile">Which; null where the settings do not tell.</param>
/// <param name="Process">The running process, or null where there is none.</param>
/// <param name="Store">How the store stands; null where nobody could tell.</param>
/// <param name="Complaints">What needs somebody.</param>
internal sealed record Examination(string? DataFile, HealthReport? Process, StoreHealth? Store, ImmutableArray<Complaint> Complaints)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Examination OfSettings(SettingsException wrong) =>
        new(null, null, null, [.. wrong.Message.Split(Environment.NewLine).Select(line => new Complaint(line, "Mend it in appsettings.json or the environment."))]);

    /// <summary>Asks whoever has the data file, and opens it where nobody has.</summary>
    public static async Task<Examination> OfAsync(string dataFile, TimeProvider time, CancellationToken ct)
    {
        var answer = await ControlClient.AskAsync(dataFile, new ControlRequest(ControlRequest.Health), Patience, ct);
        if (answer?.Health is { } health)
        {
            return new Examination(dataFile, health, health.Store, health.Complaints);
        }

        if (!File.Exists(dataFile))
        {
            return new Examination(dataFile, null, null, []);
        }

        return Inspected(dataFile, time);
    }

    private static Examination Inspected(string dataFile, TimeProvider time)
    {
        try
        {
            var health = DeskFiles.Inspect(dataFile);
            return new Examination(dataFile, null, health, HealthJudge.Judge(health, null, [], time.GetUtcNow()));
        }
        catch (DeskFileInUseException)
        {
            return new Examination(dataFile, null, null, [new Complaint(
                "A process has the data file and does not answer.",
                "Wait a minute and ask again. If it stays so, stop that process and start it again: what was acknowledged is kept.")]);
        }
        catch (StoredFormException e)
        {
            return new Examination(dataFile, null, null, [new Complaint(e.Message, "Nothing was changed.")]);
        }
        catch (StoreUnavailableException e)
        {
            return new Examination(dataFile, null, null, [new Complaint(
                $"The data file cannot be opened: {e.Message}", "Mend the disk or the file's permissions, or restore a backup: factbot restore FILE.")]);
        }
    }
}
