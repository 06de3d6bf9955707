using System.CommandLine;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using FactBot.Host.Hosting;
using FactBot.Host.Json;
using FactBot.Host.Settings;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Cli;

/// <summary>check: reads one article and shows its card and the report, or all of it as JSON.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Create(StandardStreams streams, Func<ServiceProvider> services)
    {
        var input = new Argument<string>("input") { Description = "A link, a file (text, HTML, PDF), or - for standard input.", HelpName = "url|file|-" };
        var json = new Option<bool>("--json") { Description = "Print everything found as JSON, with offsets into the text." };
        var screen = new ScreenArguments();
        var command = new Command(Name, "Reads one article and prints its card: claims, quotes, sources, denials, replies.") { input, json, screen.Width, screen.Color };
        command.SetAction(async (parsed, ct) =>
        {
            await using var provider = services();
            return await RunAsync(streams, provider, parsed.GetValue(input)!, parsed.GetValue(json) ? null : screen.Of(parsed), ct);
        });
        return command;
    }

    /// <param name="streams">Where to read and write.</param>
    /// <param name="services">The application.</param>
    /// <param name="input">What to check.</param>
    /// <param name="screen">How to print; null for JSON.</param>
    /// <param name="ct">Ends the work.</param>
    private static async Task<int> RunAsync(StandardStreams streams, ServiceProvider services, string input, ScreenOptions? screen, CancellationToken ct)
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

        var zone = services.GetRequiredService<DeskDefaultsSettings>().Zone;
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
