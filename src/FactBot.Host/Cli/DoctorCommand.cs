using System.CommandLine;
using FactBot.Host.Composition;
using FactBot.Host.Control;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using FactBot.Model;
using FactBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Cli;

/// <summary>The command "doctor" checks the desk's health, and says what to do about each problem.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    /// <param name="streams">The streams to write to.</param>
    /// <param name="replace">Replaces services, for tests.</param>
    public static Command Create(StandardStreams streams, Action<IServiceCollection>? replace)
    {
        var data = DataArgument.Create();
        var repair = new Option<bool>("--repair") { Description = "Where the log of the data file is damaged: keeps what stands before the damage, and the damaged files beside it." };
        var screen = new ScreenArguments();
        var command = new Command(Name, "Tells how the desk is doing: settings, model, store, queues, what was given up. Asks the running process where there is one.")
        {
            data, repair, screen.Width, screen.Color, DoctorSlack.Create(streams), DoctorDiscord.Create(streams),
        };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(repair))
            {
                return await RepairAsync(streams, DeskFiles.RealPath(parsed.GetValue(data) ?? SettingsLoader.Load().Store.Path));
            }

            var examined = await ExamineAsync(parsed.GetValue(data), replace, ct);
            ViewPrinter.Print(DoctorReport.Of(examined, TimeProvider.System.GetUtcNow()), Screen.For(streams, screen.Of(parsed)));
            return examined.Complaints.IsEmpty ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    private static async Task<int> RepairAsync(StandardStreams streams, string dataFile)
    {
        var repaired = Backups.Repair(dataFile);
        await (repaired.Error is null ? streams.Output : streams.Error).WriteLineAsync(TerminalText.Clean(repaired.Error ?? repaired.Done ?? ""));
        return repaired.Error is null ? ExitStatus.Done : ExitStatus.Failed;
    }

    /// <summary>Invalid settings end the examination.</summary>
    private static async Task<DoctorFindings> ExamineAsync(string? data, Action<IServiceCollection>? replace, CancellationToken ct)
    {
        AppSettings settings;
        try
        {
            settings = SettingsLoader.Load();
        }
        catch (SettingsException wrong)
        {
            return DoctorFindings.OfSettings(wrong);
        }

        await using var services = CompositionRoot.Build(settings, replace);
        var path = DeskFiles.RealPath(data ?? settings.Store.Path);
        return await DoctorFindings.OfAsync(path, services.GetRequiredService<BackgroundSpeechReader>(), TimeProvider.System, ct);
    }
}
