using System.CommandLine;
using FactBot.Host.Control;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;

namespace FactBot.Host.Cli;

/// <summary>The command "doctor" checks the desk's health, and says what to do about each problem.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    public static Command Create(StandardStreams streams)
    {
        var data = DataArgument.Create();
        var screen = new ScreenArguments();
        var command = new Command(Name, "Tells how the desk is doing: settings, store, queues, what was given up. Asks the running process where there is one.")
        {
            data, screen.Width, screen.Color, DoctorSlack.Create(streams), DoctorDiscord.Create(streams),
        };
        command.SetAction(async (parsed, ct) => await RunAsync(streams, parsed.GetValue(data), screen.Of(parsed), ct));
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, string? data, ScreenOptions screen, CancellationToken ct)
    {
        var examined = Examine(data, out var path) ?? await DoctorFindings.OfAsync(path!, TimeProvider.System, ct);
        var console = Screen.For(streams, screen);
        ViewPrinter.Print(DoctorReport.Of(examined, TimeProvider.System.GetUtcNow()), console);
        return examined.Complaints.IsEmpty ? ExitStatus.Done : ExitStatus.Failed;
    }

    /// <summary>Invalid settings end the examination.</summary>
    private static DoctorFindings? Examine(string? data, out string? path)
    {
        try
        {
            var settings = SettingsLoader.Load();
            path = data is null ? settings.Store.Path : Path.GetFullPath(data);
            return null;
        }
        catch (SettingsException wrong)
        {
            path = null;
            return DoctorFindings.OfSettings(wrong);
        }
    }
}
