using System.CommandLine;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using FactBot.Host.Hosting;
using FactBot.Host.Json;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace FactBot.Host.Cli;

/// <summary>The command "check" reads one article and shows its card; --report adds the report, --json prints everything as JSON.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    private const string MoreToSee = "Add --report for the quotes, the denials in full, and why each claim was chosen.";

    public static Command Create(StandardStreams streams, Func<ServiceProvider> services)
    {
        var input = new Argument<string>("input") { Description = "A link, a file (text, HTML, PDF), or - for standard input.", HelpName = "url|file|-" };
        var json = new Option<bool>("--json") { Description = "Print everything found as JSON, with offsets into the text." };
        var report = new Option<bool>("--report") { Description = "Print the report below the card: quotes, denials in full, why each claim was chosen." };
        var screen = new ScreenArguments();
        var command = new Command(Name, "Reads one article and prints its card: claims, sources, denials, replies.") { input, report, json, screen.Width, screen.Color };
        command.Validators.Add(r =>
        {
            if (r.GetValue(json) && r.GetValue(report))
            {
                r.AddError("Choose --report or --json: the JSON holds all that was found.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            await using var provider = services();
            return await RunAsync(
                streams, provider, parsed.GetValue(input)!, parsed.GetValue(json) ? null : screen.Of(parsed), parsed.GetValue(report), ct);
        });
        return command;
    }

    /// <param name="streams">The streams to read and write.</param>
    /// <param name="services">The application's services.</param>
    /// <param name="input">The link, file or "-" to check.</param>
    /// <param name="screen">The screen options, or null for JSON.</param>
    /// <param name="withReport">Whether to print the report below the card, and not only the line that offers it.</param>
    /// <param name="ct">Cancels the work.</param>
    private static async Task<int> RunAsync(StandardStreams streams, ServiceProvider services, string input, ScreenOptions? screen, bool withReport, CancellationToken ct)
    {
        var result = await new InputReader(services.GetRequiredService<IArticleSource>(), streams.Input).ReadAsync(input, ct);
        if (result.Article is not { } article)
        {
            ViewPrinter.Print(result.Problem!, Screen.Plain(streams.Error));
            return ExitStatus.Failed;
        }

        var findings = services.GetRequiredService<IArticleAnalyzer>().Analyze(article.Text, article.Details.Title?.Value);
        if (screen is null)
        {
            await streams.Output.WriteLineAsync(CheckJson.Write(article, findings));
            return ExitStatus.Done;
        }

        var zone = services.GetRequiredService<DeskSettings>().Zone;
        var console = Screen.For(streams, screen);
        ViewPrinter.Print(CardBuilder.Build(article, findings, zone), console);
        PrintReport(ReportBuilder.Build(article, findings), withReport, console);
        return ExitStatus.Done;
    }

    private static void PrintReport(View.FindingReport report, bool whole, IAnsiConsole console)
    {
        if (report.Sections.All(s => s.Items.IsEmpty))
        {
            return;
        }

        if (whole)
        {
            ViewPrinter.Print(report, console);
            return;
        }

        PrinterParts.Line(console, MoreToSee, Palette.Quiet);
    }
}
