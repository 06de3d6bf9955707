using System.Diagnostics;
using System.Globalization;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Bench;

/// <summary>Whether the time grows as the text does.</summary>
internal static class Scaling
{
    private const int WarmUps = 30;
    private const int Runs = 5;

    /// <summary>Where the time for four times the text may be at most this many times more than four times.</summary>
    private const double Tolerance = 1.6;

    /// <summary>Below this many bytes a run is too short to compare.</summary>
    private const int Comparable = 16 << 10;

    private static readonly int[] Sizes = [1 << 10, 4 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20];

    public static int Run()
    {
        var analyzer = Application.Analyzer();
        var small = SeedText.OfLength(Sizes[1]);
        for (var i = 0; i < WarmUps; i++)
        {
            analyzer.Analyze(TextRepair.Repair(small).Text, null);
        }

        Print("    size   repair ms/KB  analysis ms/KB");
        var (repairBefore, analysisBefore, steep) = (double.MaxValue, double.MaxValue, 0);
        foreach (var size in Sizes)
        {
            var raw = SeedText.OfLength(size);
            var kilobytes = raw.Length / 1024.0;
            var repair = Best(() => TextRepair.Repair(raw)) / kilobytes;
            ArticleText text = TextRepair.Repair(raw).Text;
            var analysis = Best(() => analyzer.Analyze(text, null)) / kilobytes;
            var isSteep = size > Comparable && (repair > repairBefore * Tolerance || analysis > analysisBefore * Tolerance);
            steep += isSteep ? 1 : 0;
            Print(string.Create(CultureInfo.InvariantCulture, $"{size >> 10,5} KB  {repair,13:F4}  {analysis,14:F4}{(isSteep ? "  <- grows faster than the text" : "")}"));
            (repairBefore, analysisBefore) = (repair, analysis);
        }

        return steep == 0 ? 0 : 1;
    }

    private static double Best(Action run) => Enumerable.Range(0, Runs).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalMilliseconds;
    });

    private static void Print(string line) => Console.Out.WriteLine(line);
}
