using System.Collections.Immutable;
using FactBot.Core.Ports;
using FactBot.Host.Settings;
using FactBot.Model;
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

    /// <summary>The state of the model; null where it was not looked at.</summary>
    public ModelHealth? Model { get; init; }

    /// <summary>Whether there is no data file yet.</summary>
    public bool IsNew { get; init; }

    public static DoctorFindings OfSettings(SettingsException wrong) =>
        new(null, null, null, [.. wrong.Message.Split(Environment.NewLine).Select(line => new HealthProblem(line, "Mend it in appsettings.json or the environment."))]);

    /// <summary>The process that holds the data file is asked; where none answers, the file and the model are inspected here.</summary>
    /// <param name="dataFile">The data file.</param>
    /// <param name="reader">The model's reader, loaded only where no process answers.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task<DoctorFindings> OfAsync(string dataFile, BackgroundSpeechReader reader, TimeProvider time, CancellationToken ct)
    {
        var response = await ControlClient.AskAsync(dataFile, new ControlRequest(ControlRequest.Health), Patience, ct);
        if (response?.Health is { } health)
        {
            return new DoctorFindings(dataFile, health, health.Store, health.Complaints) { Model = health.Model };
        }

        if (response?.Error is { } refused)
        {
            return new DoctorFindings(dataFile, null, null, [new HealthProblem(refused, "Nothing was changed.")]);
        }

        var found = DeskFiles.IsNew(dataFile) ? new DoctorFindings(dataFile, null, null, []) { IsNew = true } : Inspected(dataFile, time);
        var model = await ModelHealth.LoadedAsync(reader);
        return found with { Model = model, Complaints = [.. found.Complaints, .. HealthJudge.OfModel(model)] };
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
                e.Message, e.Message.Contains("left as it is", StringComparison.Ordinal) ? "Nothing was changed."
                    : e.Message.Contains("Nothing was changed", StringComparison.Ordinal) ? "Then ask again."
                    : "Mend the disk or the file's permissions, or restore a backup: factbot restore FILE.")]);
        }
    }
}
