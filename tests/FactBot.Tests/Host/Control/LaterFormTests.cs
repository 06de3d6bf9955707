using FactBot.Host.Hosting;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Host.Control;

/// <summary>A data file that a later version of the program wrote: every verb says what to do and leaves it alone.</summary>
public sealed class LaterFormTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Data => Named("desk.db");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Named(string name) => Path.Combine(_folder.FullName, name);

    private static void MakeLater(string path) => LiteDbStore.Open(NextForm.Options(path), Sample.Time, NullLogger.Instance).Dispose();

    private Dictionary<string, string> Files() => _folder.GetFiles().ToDictionary(f => f.Name, f => Convert.ToHexString(File.ReadAllBytes(f.FullName)));

    private async Task<string> RefusedAsync(params string[] args)
    {
        var before = Files();
        var run = await CommandRun.WithInputAsync("", CommandRun.With(SilentReader.Loaded()), [.. args, "--data", Data]);
        Assert.Equal(ExitStatus.Failed, run.Status);
        Assert.Equal(before, Files());
        return args[0] == "doctor" ? run.Output : run.Error;
    }

    [Fact]
    public async Task Run_refuses_it()
    {
        MakeLater(Data);
        var error = await RefusedAsync("run");
        Assert.StartsWith($"{Data} was written by FactBot 9.1.0 in form 2, and this is FactBot ", error, StringComparison.Ordinal);
        Assert.EndsWith(", which knows forms up to 1: use FactBot 9.1.0 or newer, or restore a backup from before it.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_refuses_it()
    {
        MakeLater(Data);
        var report = await RefusedAsync("doctor", "--width", "400");
        Assert.Contains("use FactBot 9.1.0 or newer, or restore a backup from before it. Nothing was changed.\n", report, StringComparison.Ordinal);
        Assert.EndsWith("1 problem: see above.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_refuses_it()
    {
        MakeLater(Data);
        Assert.Contains("use FactBot 9.1.0 or newer", await RefusedAsync("backup", Named("copy.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_refuses_a_backup_of_it()
    {
        LiteDbStore.Open(new StoreOptions(Data), Sample.Time, NullLogger.Instance).Dispose();
        MakeLater(Named("later.db"));
        var error = await RefusedAsync("restore", Named("later.db"));
        Assert.StartsWith($"The backup {Named("later.db")} was written by FactBot 9.1.0 in form 2, ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sentence_says_leads_back()
    {
        LiteDbStore.Open(new StoreOptions(Data), Sample.Time, NullLogger.Instance).Dispose();
        MakeLater(Data);
        var copy = Assert.Single(_folder.GetFiles("*.bak")).FullName;
        Assert.EndsWith($"or restore the copy {copy}, which lacks what was stored since.\n", await RefusedAsync("run"), StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, (await CommandRun.OfAsync("restore", copy, "--data", Data)).Status);
        Assert.Equal(ExitStatus.Done, (await CommandRun.WithInputAsync("", CommandRun.With(SilentReader.Loaded()), "doctor", "--data", Data)).Status);
    }

    [Fact]
    public async Task A_backup_that_brings_an_earlier_form_up_says_where_that_is_kept()
    {
        await File.WriteAllBytesAsync(Data, FirstForm.File());
        var run = await CommandRun.OfAsync("backup", Named("copy.db"), "--data", Data);
        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.EndsWith($" The data file was of an earlier form; as it was it is kept as {Assert.Single(_folder.GetFiles("*.bak")).FullName}.\n", run.Output, StringComparison.Ordinal);
    }
}
