using System.Globalization;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Bench.Reliability;

/// <summary>Every power cut in a day of a desk, and every step of its disk failed once.</summary>
internal static class Faults
{
    public static async Task<int> RunAsync(int notes)
    {
        using var scenario = new CutScenario();
        await scenario.RunAsync(notes);
        var cuts = PowerCut.All(scenario.Steps).ToList();
        var wrong = new List<string>();
        await Parallel.ForEachAsync(cuts, async (cut, _) =>
        {
            if (await scenario.CheckAsync(cut) is { } problem)
            {
                lock (wrong)
                {
                    wrong.Add(problem);
                }
            }
        });

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{scenario.Steps.Count} steps on the disk, {cuts.Count} power cuts: neither old nor new after {wrong.Count}"));
        wrong.Take(10).ToList().ForEach(Console.Out.WriteLine);
        var (steps, failed) = await FailingDay.AllAsync(every: 1);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps} steps on the disk, each failed once: wrong after {failed.Count}"));
        failed.Take(10).ToList().ForEach(Console.Out.WriteLine);
        return wrong.Count + failed.Count == 0 ? 0 : 1;
    }
}
