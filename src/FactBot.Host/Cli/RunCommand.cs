using System.CommandLine;
using FactBot.Host.Composition;
using FactBot.Host.Desk;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactBot.Host.Cli;

/// <summary>The command "run" runs the desk until it is stopped.</summary>
internal static class RunCommand
{
    public const string Name = "run";

    public static Command Create(StandardStreams streams, Action<IServiceCollection>? replace)
    {
        var script = new Option<string>("--script") { Description = "Lines to type at the terminal desk, with a clock of their own.", HelpName = "FILE" };
        var data = DataArgument.Create("The data file, in place of the setting Store:Path. A script without it keeps nothing.");
        var wire = new Option<string>("--wire-log")
        {
            Description = "A file to which every call to a chat platform is added, a line of JSON each, without tokens. It holds what people wrote.", HelpName = "FILE",
        };
        var screen = new ScreenArguments();
        var command = new Command(Name, "Runs the desk. With no chat platform set up, that is a desk in the terminal.") { script, data, wire, screen.Width, screen.Color };
        command.SetAction((parsed, ct) => RunAsync(
            streams, replace, new RunOptions(parsed.GetValue(script), parsed.GetValue(data), parsed.GetValue(wire), screen.Of(parsed)), ct));
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, Action<IServiceCollection>? replace, RunOptions options, CancellationToken ct)
    {
        var script = options.Script is { } file ? DeskScript.Read(file, TimeProvider.System) : null;
        if (script?.Problem is { } problem)
        {
            ViewPrinter.Print(problem, Screen.Plain(streams.Error));
            return ExitStatus.Failed;
        }

        using var host = DeskRoot.Build(SettingsLoader.Load(), streams, options, script, replace);
        var fatalError = host.Services.GetRequiredService<FatalErrorHandler>();
        var services = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await host.RunAsync(ct);

        // The host stops when a service fails, and says it to the log alone: a supervisor starts again what ended with a failing status.
        fatalError.BecauseOf(services);
        return fatalError.Told(streams.Error) ? ExitStatus.Failed : ExitStatus.Done;
    }
}
