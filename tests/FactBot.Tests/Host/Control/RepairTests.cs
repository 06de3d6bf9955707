using FactBot.Host.Hosting;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host.Control;

/// <summary>What "doctor --repair" keeps, and what it says is lost.</summary>
public sealed class RepairTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk");

    private string Data => Path.Combine(_folder.FullName, "desk.db");

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<CommandRun> RepairAsync() => CommandRun.OfAsync("doctor", "--repair", "--data", Data);

    [Theory]
    [InlineData("whole, its log flipped in the middle", 2)]
    [InlineData("whole, its log flipped at the first page", 3)]
    [InlineData("whole, its log flipped at its head", 3)]
    public async Task What_stands_before_the_damage_is_kept_and_the_damaged_files_too(string state, int lost)
    {
        await DeskStates.All[state](_folder.FullName);
        var before = _folder.GetFiles().Select(f => File.ReadAllBytes(f.FullName)).ToList();
        var run = await RepairAsync();
        Assert.Equal((ExitStatus.Done, ""), (run.Status, run.Error));
        Assert.StartsWith($"{Data} is repaired: 3 dossiers, 18 claims. {lost} writes behind the damage could not be kept. The damaged file is kept as ", run.Output, StringComparison.Ordinal);
        var after = _folder.GetFiles("*replaced*").Select(f => File.ReadAllBytes(f.FullName)).ToList();
        Assert.All(before, b => Assert.Contains(after, a => a.AsSpan().SequenceEqual(b)));
        Assert.Equal(ExitStatus.Done, (await CommandRun.WithInputAsync("", CommandRun.With(SilentReader.Loaded()), "doctor", "--data", Data)).Status);
    }

    [Theory]
    [InlineData("whole, closed", "is not damaged: there is nothing to repair. Nothing was changed.")]
    [InlineData("cut in the middle", "is not damaged: there is nothing to repair. Nothing was changed.")]
    [InlineData("no file", "There is no data file at")]
    public async Task Where_no_log_is_damaged_nothing_is_changed(string state, string said)
    {
        await DeskStates.All[state](_folder.FullName);
        var before = _folder.GetFiles().Select(f => (f.Name, f.Length)).ToList();
        var run = await RepairAsync();
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.GetFiles().Where(f => f.Extension != ".lock").Select(f => (f.Name, f.Length)));
    }
}
