using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactBot.Articles;
using FactBot.Articles.Files;
using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Host.Parsing;
using FactBot.Tests.Articles.Files;
using FactBot.Tests.Host.Parsing;

namespace FactBot.Bench.Reliability;

/// <summary>PDFs of strangers, through the parser that the program uses.</summary>
internal static class StrangersPdfs
{
    private static readonly TimeSpan LongestResponse = TimeSpan.FromSeconds(12);

    private const long MostResident = 512L << 20;

    /// <summary>Each file alone, while somebody else has a short text read over and over.</summary>
    public static async Task<int> HostileAsync()
    {
        var (waits, others, broken) = (new List<double>(), new List<double>(), 0);
        var largest = 0L;
        using var stop = new CancellationTokenSource();
        var other = ReadOthersAsync(others, stop.Token);
        foreach (var (name, write) in HostilePdfs.All)
        {
            var file = write();
            using var parser = new ChildFileParser(new ParserLimits(), ahead: false, TimeProvider.System);
            var watch = Stopwatch.StartNew();
            var reading = await new ArticleSource(null, parser, TimeProvider.System).ReadAsync(file, "a.pdf", default);
            var took = watch.Elapsed;
            var holds = took <= LongestResponse && parser.LargestResident <= MostResident;
            broken += holds ? 0 : 1;
            waits.Add(took.TotalMilliseconds);
            largest = Math.Max(largest, parser.LargestResident);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{(holds ? "" : "BROKEN ")}{name}: {file.Length} bytes, {took.TotalMilliseconds:F0} ms, {parser.LargestResident >> 20} MiB: {Words(reading)}"));
        }

        await stop.CancelAsync();
        await other;
        waits.Sort();
        others.Sort();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{waits.Count} files: p50 {waits[waits.Count / 2]:F0} ms, longest {waits[^1]:F0} ms, most resident {largest >> 20} MiB, {broken} over a limit; {others.Count} texts of others meanwhile: p50 {others[others.Count / 2]:F1} ms, longest {others[^1]:F0} ms"));
        return broken == 0 ? 0 : 1;
    }

    /// <summary>A release of two paragraphs: parsed in this process, in a child that is started for it, and in one that waits for it.</summary>
    public static async Task<int> GoodAsync(int times)
    {
        var file = TestPdf.Write("Bridge closed", ["The mayor said on Monday that the old bridge would be closed for the rest of the year."], ["The repair costs four million."]);
        using var cold = new ChildFileParser(new ParserLimits(), ahead: false, TimeProvider.System);
        using var ahead = new ChildFileParser(new ParserLimits(), ahead: true, TimeProvider.System);
        await TellAsync("in this process", times, () => Task.Run(() => PdfParser.Parse(file)));
        await TellAsync("a child started for it", times, () => cold.ParseAsync(file, default));
        await TellAsync("a child started ahead", times, () => ahead.ParseAsync(file, default), pause: TimeSpan.FromSeconds(3));
        return 0;
    }

    private static async Task TellAsync(string what, int times, Func<Task<FileContent>> parse, TimeSpan pause = default)
    {
        _ = await parse();
        var waits = new List<double>();
        for (var i = 0; i < times; i++)
        {
            await Task.Delay(pause);
            var watch = Stopwatch.StartNew();
            var content = await parse();
            waits.Add(watch.Elapsed.TotalMilliseconds);
            _ = content.Fault is null ? 0 : throw new InvalidOperationException($"The file was not read: {content.Fault}.");
        }

        waits.Sort();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}, {times} times: p50 {waits[times / 2]:F0} ms, p90 {waits[times * 9 / 10]:F0} ms, longest {waits[^1]:F0} ms"));
    }

    private static async Task ReadOthersAsync(List<double> waits, CancellationToken ct)
    {
        var source = new ArticleSource(null, new ChildFileParser(new ParserLimits(), ahead: false, TimeProvider.System), TimeProvider.System);
        var text = Encoding.UTF8.GetBytes(SeedText.OfLength(5000));
        while (!ct.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            _ = await source.ReadAsync(text, "a.txt", default);
            waits.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string Words(Reading reading) => reading is Reading.Unreadable why ? ProblemPhrases.Of(why).Sentence : "read";
}
