using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage;

/// <summary>
/// A power cut at every moment, with the disk keeping, dropping or tearing each write that it had not confirmed. The same at full size is
/// in tests/FactBot.Bench.
/// </summary>
public class PowerCutTests
{
    [Fact]
    public async Task After_any_power_cut_the_store_holds_the_old_or_the_new()
    {
        using var scenario = new CutScenario();
        await scenario.RunAsync(notes: 1);
        var cuts = PowerCut.All(scenario.Steps).Where((_, i) => i % 3 == 0).ToList();
        Assert.True(cuts.Count > 100, $"{cuts.Count}");
        var wrong = new List<string>();
        foreach (var cut in cuts)
        {
            if (await scenario.CheckAsync(cut) is { } problem)
            {
                wrong.Add(problem);
            }
        }

        Assert.Empty(wrong);
    }
}
