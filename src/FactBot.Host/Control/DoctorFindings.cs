using System.Collections.Immutable;
using FactBot.Core.Ports;
using FactBot.Host.Settings;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;

namespace FactBot.Host.Control;

/// <summary>The findings of the doctor command.</summary>
/// <param name="DataFile">The data file; null where the settings are invalid.</param>
/// <param name="Process">The health that the running process reports; null where no process answers.</param>
/// <param name="Store">The health of the store; null where it could not be read.</param>
/// <param name="Complaints">Problems that a person must solve.</param>
internal sealed record DoctorFindings(string? DataFile, HealthReport? Process, StoreHealth? Store, ImmutableArray<HealthProblem> Complaints)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static DoctorFindings OfSettings(SettingsException wrong) =>
        new(null, null, null, [.. wrong.Message.Split(Environment.NewLine).Select(line => new HealthProblem(line, "Mend it in appsettings.json or the environment."))]);

    /// <summary>The process that holds the data file is asked; where none answers, the file is inspected here.</summary>
    public static async Task<DoctorFindings> OfAsync(string dataFile, TimeProvider time, CancellationToken ct)
    {
        var response = await ControlClient.AskAsync(dataFile, new ControlRequest(ControlRequest.Health), Patience, ct);
        if (response?.Health is { } health)
        {
            return new DoctorFindings(dataFile, health, health.Store, health.Complaints);
        }

        if (!File.Exists(dataFile))
        {
            return new DoctorFindings(dataFile, null, null, []);
        }

        return Inspected(dataFile, time);
    }

    private static DoctorFindings Inspected(string dataFile, TimeProvider time)
    {
        try
        {
            var health = DeskFiles.Inspect(dataFile);
            return new DoctorFindings(dataFile, null, health, HealthJudge.Judge(health, null, [], time.GetUtcNow()));
        }
        catch (DeskFileInUseException)
        {
            return new DoctorFindings(dataFile, null, null, [new HealthProblem(
                "A process has the data file and does not answer.",
                "Wait a minute and ask again. If it stays so, stop that process and start it again: what was acknowledged is kept.")]);
        }
        catch (StoredFormException e)
        {
            return new DoctorFindings(dataFile, null, null, [new HealthProblem(e.Message, "Nothing was changed.")]);
        }
        catch (StoreUnavailableException e)
        {
            return new DoctorFindings(dataFile, null, null, [new HealthProblem(
                $"The data file cannot be opened: {e.Message}", "Mend the disk or the file's permissions, or restore a backup: factbot restore FILE.")]);
        }
    }
}
