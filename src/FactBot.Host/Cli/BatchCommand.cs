using System.CommandLine;
using FactBot.Host.Batch;
using FactBot.Host.Hosting;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Cli;

/// <summary>A command that reads JSON lines and writes JSON lines: "verb --jsonl [FILE|-]".</summary>
internal static class BatchCommand
{
    public static Command Create(
        string name,
        string help,
        StandardStreams streams,
        Func<ServiceProvider> services,
        Func<IServiceProvider, LineResult> respond)
    {
        var jsonl = new Option<bool>("--jsonl") { Description = "JSON lines in, JSON lines out: the only format there is." };
        var file = new Argument<string>("file")
        {
            Description = "The lines to read; - or nothing is standard input.",
            HelpName = "FILE|-",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(name, help) { jsonl, file };
        command.Validators.Add(r =>
        {
            if (!r.GetValue(jsonl))
            {
                r.AddError($"--jsonl is missing: {name} reads and writes JSON lines.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            await using var provider = services();
            return await RunAsync(streams, parsed.GetValue(file) ?? InputReader.StandardInput, respond(provider), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(StandardStreams streams, string file, LineResult respond, CancellationToken ct)
    {
        var batch = new LineBatch(respond, streams.Output, streams.Error);
        if (file == InputReader.StandardInput)
        {
            await batch.RunAsync(streams.Input, ct);
            return ExitStatus.Done;
        }

        await using var lines = InputFile.Open(file, out var problem);
        if (lines is null)
        {
            ViewPrinter.Print(problem!, Screen.Plain(streams.Error));
            return ExitStatus.Failed;
        }

        await batch.RunAsync(lines, ct);
        return ExitStatus.Done;
    }
}
