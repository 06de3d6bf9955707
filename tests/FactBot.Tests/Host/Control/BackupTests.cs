using FactBot.Host.Hosting;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host.Control;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Data => Named("desk.db");

    private string Copy => Named("copy.db");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Named(string name) => Path.Combine(_folder.FullName, name);

    private Task<CommandRun> RunAsync(string verb, string file) => CommandRun.OfAsync(verb, file, "--data", Data);

    /// <summary>A desk with one article in it.</summary>
    private async Task WorkAsync()
    {
        File.Copy(SharedFiles.SeedPath("denials.txt"), Named("story.txt"), overwrite: true);
        File.WriteAllLines(Named("work.desk"), ["/as ana", "/attach story.txt @FactBot"]);
        await CommandRun.OfAsync("run", "--script", Named("work.desk"), "--data", Data);
    }

    private async Task<string> StoreLineAsync() =>
        (await CommandRun.OfAsync("doctor", "--data", Data)).Lines.Single(l => l.StartsWith("Store", StringComparison.Ordinal));

    [Fact]
    public async Task A_backup_is_made_by_the_running_process_and_put_back_when_none_runs()
    {
        await WorkAsync();
        CommandRun? backup = null;
        CommandRun? restore = null;
        var input = new AskingInput(async () =>
        {
            backup = await RunAsync("backup", Copy);
            restore = await RunAsync("restore", Copy);
        });
        await CommandRun.WithInputAsync(input, null, "run", "--data", Data);
        Assert.Equal(ExitStatus.Done, backup!.Status);
        Assert.StartsWith($"The backup {Copy} is made and was opened: 1 dossier, ", backup.Output, StringComparison.Ordinal);
        Assert.Equal((ExitStatus.Failed, $"A process has the data file {Data}. Stop it, then restore: nothing was changed.\n"), (restore!.Status, restore.Error));

        File.Delete(Data);
        var put = await RunAsync("restore", Copy);
        Assert.Equal(ExitStatus.Done, put.Status);
        Assert.StartsWith($"{Data} now holds the backup: 1 dossier, ", put.Output, StringComparison.Ordinal);
        Assert.StartsWith("Store      1 dossier, ", await StoreLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_in_the_place_is_kept()
    {
        await WorkAsync();
        await RunAsync("backup", Copy);
        var put = await RunAsync("restore", Copy);
        Assert.Contains(" What stood there is kept as ", put.Output, StringComparison.Ordinal);
        Assert.Single(_folder.GetFiles("desk.replaced-*.db"), f => !f.Name.EndsWith("-log.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        await WorkAsync();
        File.WriteAllText(Copy, "mine");
        var run = await RunAsync("backup", Copy);
        Assert.Equal((ExitStatus.Failed, $"{Copy} is there already: name another file, or move that one away.\n"), (run.Status, run.Error));
        Assert.Equal("mine", await File.ReadAllTextAsync(Copy));
    }

    [Fact]
    public async Task Without_data_there_is_nothing_to_make_a_backup_of()
    {
        var run = await RunAsync("backup", Copy);
        Assert.Equal((ExitStatus.Failed, $"There is no data file {Data} to make a backup of.\n"), (run.Status, run.Error));
        Assert.False(File.Exists(Data));
    }

    [Fact]
    public async Task What_is_no_backup_is_not_put_back()
    {
        await WorkAsync();
        File.WriteAllText(Copy, "a letter");
        var run = await RunAsync("restore", Copy);
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.Contains("is not a whole backup", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Store      1 dossier, ", await StoreLineAsync(), StringComparison.Ordinal);
    }
}
