using FactBot.Host.Hosting;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host.Desk;

public class DemoTests
{
    [Fact]
    public async Task The_demo_is_told_the_same_way_every_time()
    {
        var run = await CommandRun.OfAsync("run", "--script", SharedFiles.SeedPath("demo.desk"), "--color", "never");
        Assert.Equal((ExitStatus.Done, ""), (run.Status, run.Error));
        GoldenText.Check("demo", run.Output);
        Assert.All(run.Lines, l => Assert.True(l.Length <= 80, l));
    }
}
