using System.CommandLine;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using FactBot.Host.Json;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Cli;

/// <summary>check: reads one article and shows its card and the report, or all of it as JSON.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    private const int NarrowestWidth = 20;
    private const int WidestWidth = 1000;

    public static Command Create(Streams streams, Func<ServiceProvider> services)
    {
        var input = new Argument<string>("input") { Description = "A link, a file (text, HTML, PDF), or - for standard input.", HelpName = "url|file|-" };
        var json = new Option<bool>("--json") { Description = "Print everything found as JSON, with offsets into the text." };
        var width = new Option<int?>("--width") { Description = "Columns to print in; the terminal's own, or 80 where there is none." };
        var color = new Option<string>("--color") { Description = "Colours: auto follows the terminal and NO_COLOR.", DefaultValueFactory = _ => ColorChoice.Auto };
        color.AcceptOnlyFromAmong(ColorChoice.Auto, ColorChoice.Always, ColorChoice.Never);
        width.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && int.TryParse(r.Tokens[0].Value, out var columns) && columns is < NarrowestWidth or > WidestWidth)
            {
                r.AddError($"--width takes a number of columns from {NarrowestWidth} to {WidestWidth}.");
            }
        });
        var command = new Command(Name, "Reads one article and prints its card: claims, quotes, sources, denials, replies.") { input, json, width, color };
        command.SetAction(async (parsed, ct) =>
        {
            await using var provider = services();
            var screen = new ScreenOptions(parsed.GetValue(width), parsed.GetValue(color)!);
            return await RunAsync(streams, provider, parsed.GetValue(input)!, parsed.GetValue(json) ? null : screen, ct);
        });
        return command;
    }

    /// <param name="streams">Where to read and write.</param>
    /// <param name="services">The application.</param>
    /// <param name="input">What to check.</param>
    /// <param name="screen">How to print; null for JSON.</param>
    /// <param name="ct">Ends the work.</param>
    private static async Task<int> RunAsync(Streams streams, ServiceProvider services, string input, ScreenOptions? screen, CancellationToken ct)
    {
        var answer = await new InputReader(services.GetRequiredService<IArticleSource>(), streams.Input).ReadAsync(input, ct);
        if (answer.Article is not { } article)
        {
            ViewPrinter.Print(answer.Problem!, Screen.Plain(streams.Error));
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
        var report = ReportBuilder.Build(article, findings);
        if (report.Sections.Any(s => !s.Items.IsEmpty))
        {
            ViewPrinter.Print(report, console);
        }

        return ExitStatus.Done;
    }
}
