using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FactBot.Core.Domain;
using FactBot.Host.Composition;
using FactBot.Host.Hosting;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Cli;

/// <summary>The command line runs the commands and reports usage errors and all failures.</summary>
/// <param name="streams">The streams to read and write.</param>
/// <param name="replace">Replaces services, for tests.</param>
public sealed class CommandLine(StandardStreams streams, Action<IServiceCollection>? replace = null)
{
    public async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            return WrongUsage(parsed);
        }

        var plain = new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
        };
        return await Failures.GuardAsync(streams.Error, () => parsed.InvokeAsync(plain));
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Lists an article's key claims, who said what and who denied it. It does not decide what is true.")
        {
            CheckCommand.Create(streams, Services),
            AnalyzeCommand.Create(streams, Services),
            ReadCommand.Create(streams, Services),
            RunCommand.Create(streams, replace),
            DoctorCommand.Create(streams, replace),
            ManifestCommand.Create(streams),
            BackupCommands.CreateBackup(streams),
            BackupCommands.CreateRestore(streams),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private ServiceProvider Services() => CompositionRoot.Build(SettingsLoader.Load(), replace);

    private int WrongUsage(ParseResult parsed)
    {
        // An unknown command word is a more useful error than "a command is missing".
        var missing = parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Command is RootCommand;
        foreach (var error in parsed.Errors.Select(e => e.Message).Distinct().Where(e => missing || !e.StartsWith("Required command", StringComparison.Ordinal)))
        {
            streams.Error.WriteLine(missing ? "Say what to do: check, analyze, read, run, doctor, manifest, backup or restore." : PassageText.Fold(error));
        }

        var name = parsed.CommandResult.Command is RootCommand ? "factbot" : $"factbot {parsed.CommandResult.Command.Name}";
        streams.Error.WriteLine($"See: {name} --help");
        return ExitStatus.WrongUsage;
    }
}
