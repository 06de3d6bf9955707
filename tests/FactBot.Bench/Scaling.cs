using System.Diagnostics;
using System.Globalization;
using FactBot.Articles.Repair;
using FactBot.Core.Ports;

namespace FactBot.Bench;

/// <summary>Whether the time grows as the text does.</summary>
internal static class Scaling
{
    private const int WarmUps = 100;
    private const int Runs = 7;

    /// <summary>
    /// A KB of the largest text may cost at most this many times what a KB of the 16 KB text costs. Caches and the collector
    /// take up to two; a step that is quadratic would take 64.
    /// </summary>
    private const double Tolerance = 3;

    private const int Reference = 16 << 10;

    private static readonly int[] Sizes = [1 << 10, 4 << 10, Reference, 64 << 10, 256 << 10, 1 << 20];

    public static int Run()
    {
        var analyzer = Application.Analyzer();
        var warm = SeedText.OfLength(Reference);
        for (var i = 0; i < WarmUps; i++)
        {
            analyzer.Analyze(TextRepair.Repair(warm).Text, null);
        }

        Console.Out.WriteLine("    size   repair ms/KB  analysis ms/KB");
        var rows = Sizes.ToDictionary(size => size, size => Measure(analyzer, SeedText.OfLength(size)));
        var steep = Tell("repair", rows[Sizes[^1]].Repair / rows[Reference].Repair)
            + Tell("analysis", rows[Sizes[^1]].Analysis / rows[Reference].Analysis);
        return steep == 0 ? 0 : 1;
    }

    private static (double Repair, double Analysis) Measure(IArticleAnalyzer analyzer, string raw)
    {
        var kilobytes = raw.Length / 1024.0;
        var repair = Best(() => TextRepair.Repair(raw)) / kilobytes;
        var text = TextRepair.Repair(raw).Text;
        var analysis = Best(() => analyzer.Analyze(text, null)) / kilobytes;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kilobytes,5:F0} KB  {repair,13:F4}  {analysis,14:F4}"));
        return (repair, analysis);
    }

    private static int Tell(string what, double growth)
    {
        var isSteep = growth > Tolerance;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: a KB of 1 MB costs {growth:F2} times a KB of 16 KB{(isSteep ? " <- grows faster than the text" : "")}"));
        return isSteep ? 1 : 0;
    }

    /// <summary>The best of some runs: the others had to share the machine.</summary>
    private static double Best(Action run) => Enumerable.Range(0, Runs).Min(_ =>
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalMilliseconds;
    });
}
