using System.Text;
using System.Text.Json.Nodes;
using FactBot.Host.Hosting;
using FactBot.Host.Terminal;
using FactBotCommandLine = FactBot.Host.Cli.CommandLine;

namespace FactBot.Bench;

/// <summary>Runs the program over the development files and lets the scorers judge what it printed.</summary>
internal static class Accuracy
{
    public static async Task<int> RunAsync()
    {
        if (!Directory.Exists(Checkout.Shared("eval")))
        {
            Console.Out.WriteLine($"There is nothing to score: the scorers and the development files are expected in {Checkout.Shared()}.");
            return 0;
        }

        var work = Directory.CreateTempSubdirectory("factbot-accuracy-").FullName;
        try
        {
            await GoldAsync(work);
            await AttributionAsync(work);
            await PagesAsync(work);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task GoldAsync(string work)
    {
        var gold = Checkout.Shared("data", "gold", "gold_dev.jsonl");
        Score("claims, denials, replies, quotes", "score_gold.py", gold, await AnswersAsync(AnalyzeArguments(gold), work));
    }

    private static async Task AttributionAsync(string work)
    {
        var gold = Checkout.Shared("data", "attribution", "polnear_dev.jsonl");
        var answers = await AnswersAsync(AnalyzeArguments(gold), work);
        var converted = Path.Combine(work, "code-points.jsonl");
        var texts = File.ReadLines(gold).Select(l => JsonNode.Parse(l)!["text"]!.GetValue<string>());
        await File.WriteAllLinesAsync(converted, File.ReadLines(answers).Zip(texts, CodePoints.Convert));
        Score("attribution", "score_attribution.py", gold, converted);
    }

    private static async Task PagesAsync(string work)
    {
        var pages = Path.Combine(work, "pages.jsonl");
        var truth = Checkout.Shared("data", "articles", "ground-truth.json");
        var addresses = JsonNode.Parse(await File.ReadAllTextAsync(truth))!.AsObject();
        await File.WriteAllLinesAsync(pages, addresses.Select(page => new JsonObject
        {
            ["id"] = page.Key,
            ["path"] = Checkout.Shared("data", "articles", "html", page.Key + ".html.gz"),
            ["url"] = page.Value!["url"]?.GetValue<string>(),
        }.ToJsonString()));
        Score("article text", "score_articles.py", truth, await AnswersAsync(["read", "--jsonl", pages], work));
    }

    private static string[] AnalyzeArguments(string lines) => ["analyze", "--jsonl", lines];

    private static async Task<string> AnswersAsync(string[] arguments, string work)
    {
        var path = Path.Combine(work, $"answers-{Guid.NewGuid():N}.jsonl");
        await using var output = new StreamWriter(path, append: false, new UTF8Encoding(false));
        using var streams = new StandardStreams(Stream.Null, output, Console.Error, terminalWidth: null);
        var status = await new FactBotCommandLine(streams).RunAsync(arguments);
        return status == ExitStatus.Done ? path : throw new InvalidOperationException($"factbot ended with status {status}.");
    }

    private static void Score(string what, string scorer, string truth, string answers)
    {
        Console.Out.WriteLine($"== {what}");
        ColdStart.Run("python3", [Checkout.Shared("eval", scorer), truth, answers], Console.Out);
        Console.Out.WriteLine();
    }
}
