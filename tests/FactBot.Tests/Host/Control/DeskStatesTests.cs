using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Host.Hosting;
using FactBot.Storage;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host.Control;

/// <summary>
/// What each command does and says in each state of the files: the table in docs/reliability.md. UPDATE_GOLDEN=1 writes it anew.
/// </summary>
public sealed partial class DeskStatesTests : IDisposable
{
    private const string Heading = "| state of the files | run | doctor | backup | restore from it |";

    private static readonly string Docs = Path.Combine(SharedFiles.Root, "docs", "reliability.md");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk");

    private string Data => In("desk.db");

    public static TheoryData<string> States => [.. DeskStates.All.Keys];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_state_of_the_files_is_met_as_the_table_says(string state)
    {
        if (!OperatingSystem.IsLinux() && state.Contains("link", StringComparison.Ordinal))
        {
            return;
        }

        var run = await CellAsync(state, "run");
        string[] others = [await CellAsync(state, "doctor"), await CellAsync(state, "backup", In("copy.db")), await RestoredAsync(state)];
        var row = $"| {state} | {run} | {string.Join(" | ", others.Select(o => o.Replace(run, "(as run)", StringComparison.Ordinal)))} |";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Update(state, row);
        }

        Assert.Contains(row, await File.ReadAllLinesAsync(Docs));
    }

    [Fact]
    public void The_table_has_no_other_states() =>
        Assert.Equal(DeskStates.All.Keys, Rows(File.ReadAllLines(Docs)).Select(r => r.Split(" | ")[0][2..]));

    private string In(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Each command meets the state anew, and leaves every byte of what it refuses.</summary>
    private async Task<string> CellAsync(string state, string verb, params string[] arguments)
    {
        var before = await MakeAsync(state);
        var run = await CommandRun.WithInputAsync("", CommandRun.With(SilentReader.Loaded()), [verb, .. arguments, "--data", Data]);
        if (run.Status != ExitStatus.Done || verb is "doctor")
        {
            AssertKept(before);
        }

        return Said(run, verb);
    }

    private async Task<string> RestoredAsync(string state)
    {
        var before = await MakeAsync(state);
        var run = await CommandRun.OfAsync("restore", Data, "--data", In("restored.db"));
        AssertKept(before);
        Assert.Equal(run.Status == ExitStatus.Done, File.Exists(In("restored.db")));
        return Said(run, "restore");
    }

    private async Task<Dictionary<string, byte[]>> MakeAsync(string state)
    {
        foreach (var file in _folder.GetFiles())
        {
            file.Delete();
        }

        await DeskStates.All[state](_folder.FullName);
        return _folder.GetFiles().ToDictionary(f => f.FullName, f => File.ReadAllBytes(f.FullName));
    }

    private static void AssertKept(Dictionary<string, byte[]> before) =>
        Assert.All(before, file => Assert.True(file.Value.AsSpan().SequenceEqual(File.ReadAllBytes(file.Key)), file.Key));

    private string Said(CommandRun run, string verb)
    {
        var problem = run.Output.IndexOf("Problem 1", StringComparison.Ordinal) is >= 0 and var at ? Problem().Replace(run.Output[at..], "") : run.Output;
        var said = PassageText.Fold(run.Status == ExitStatus.Done ? Works(run, verb) : run.Error.Length > 0 ? run.Error : problem);
        return Sizes().Replace(said.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), "N$1").Replace("|", "\\|", StringComparison.Ordinal);
    }

    private string Works(CommandRun run, string verb) => verb switch
    {
        "run" => "works: " + Contents(),
        "doctor" when run.Output.Contains("not there yet", StringComparison.Ordinal) => "ok: not there yet",
        "doctor" => "ok: " + Contents(),
        _ => run.Output,
    };

    private string Contents()
    {
        try
        {
            return DeskFiles.Inspect(Data).Dossiers is > 0 and var dossiers ? $"{dossiers} dossiers" : "a new desk";
        }
        catch (StoreUnavailableException)
        {
            return "until it meets what is missing";
        }
    }

    private static IEnumerable<string> Rows(IEnumerable<string> lines) =>
        lines.SkipWhile(l => l != Heading).Skip(2).TakeWhile(l => l.StartsWith('|'));

    private static void Update(string state, string row)
    {
        var lines = File.ReadAllLines(Docs).ToList();
        var first = lines.IndexOf(Heading) + 2;
        var rows = Rows(lines).ToList();
        lines.RemoveRange(first, rows.Count);
        rows.RemoveAll(r => r.StartsWith($"| {state} |", StringComparison.Ordinal));
        rows.Add(row);
        lines.InsertRange(first, DeskStates.All.Keys.Select(s => rows.Find(r => r.StartsWith($"| {s} |", StringComparison.Ordinal))).OfType<string>());
        File.WriteAllText(Docs, string.Join('\n', lines) + "\n");
    }

    [GeneratedRegex(@"Problem \d+|\d+ problems?: see above\.")]
    private static partial Regex Problem();

    [GeneratedRegex(@"\d+( bytes)")]
    private static partial Regex Sizes();
}
