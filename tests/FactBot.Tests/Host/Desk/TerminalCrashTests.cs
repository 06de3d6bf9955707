using System.Diagnostics;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Host.Desk;

/// <summary>The program itself, killed while people talk to it.</summary>
public sealed class TerminalCrashTests : IDisposable
{
    private const int Kills = 3;
    private const int NotesEach = 6;

    private readonly List<string> _printed = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Data => Path.Combine(_folder.FullName, "desk.db");

    public void Dispose() => _folder.Delete(recursive: true);

    private Process Start() => FactBotProcess.Start(new Dictionary<string, string>(), "run", "--data", Data);

    /// <summary>Reads until so many messages of this life are ticked, and then kills it in whatever it does.</summary>
    private async Task KillAsync(Process process, string said, int ticked)
    {
        var mine = new HashSet<string>();
        while (ticked > 0 && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            _printed.Add(line);
            mine.UnionWith(line.Contains(said, StringComparison.Ordinal) ? [line.Split(' ')[0]] : []);
            ticked -= line.EndsWith("marked: done", StringComparison.Ordinal) && mine.Contains(line.Trim().Split(' ')[0]) ? 1 : 0;
        }

        process.Kill();
        _printed.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n'));
        await process.WaitForExitAsync();
    }

    [Fact]
    public async Task What_was_answered_is_there_and_nothing_is_there_twice()
    {
        using (var first = Start())
        {
            await first.StandardInput.WriteLineAsync($"/as ana\n/attach {SharedFiles.SeedPath("denials.txt")} @FactBot");
            await KillAsync(first, "(file denials.txt)", 1);
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Start();
            await process.StandardInput.WriteLineAsync("/as ana");
            foreach (var note in Enumerable.Range(0, NotesEach))
            {
                await process.StandardInput.WriteLineAsync($"@FactBot note A-1/1 number {kill}.{note} of the day");
            }

            await process.StandardInput.FlushAsync();
            await KillAsync(process, $"number {kill}.", 2 + kill);
        }

        using (var last = Start())
        {
            await last.StandardInput.WriteLineAsync("/wait\n/quit");
            await last.WaitForExitAsync();
        }

        await CheckAsync();
    }

    /// <summary>The notes whose messages got their tick.</summary>
    private IEnumerable<string> Ticked() =>
        from tick in _printed
        where tick.EndsWith("marked: done", StringComparison.Ordinal)
        from said in _printed
        where said.StartsWith(tick.Trim().Split(' ')[0] + " ", StringComparison.Ordinal) && said.Contains("A-1/1 ", StringComparison.Ordinal)
        select said[(said.IndexOf("A-1/1 ", StringComparison.Ordinal) + 6)..];

    private async Task CheckAsync()
    {
        await using var store = LiteDbStore.Open(new StoreOptions(Data), new FakeTimeProvider(), NullLogger.Instance);
        var dossier = await store.DossierAsync(new DossierId(new DeskId("terminal:desk"), 1), default);
        var notes = dossier!.Claims[0].Notes.Select(n => n.Text).ToList();
        Assert.Equal(notes.Distinct(), notes);
        Assert.Superset(Ticked().ToHashSet(), notes.ToHashSet());
        Assert.True(Ticked().Count() >= Kills * 2);
        Assert.Empty(await store.UnsettledAsync(0, 10, default));

        // In the chat, a key names one message: its own number.
        var keys = File.ReadLines(Data + ".chat")
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Where(l => l.TryGetProperty("message", out var m) && m.TryGetProperty("key", out _))
            .Select(l => (Key: l.GetProperty("message").GetProperty("key").GetString(), Number: l.GetProperty("message").GetProperty("number").GetInt32()))
            .Distinct()
            .ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys.Select(k => k.Key).Distinct().Count(), keys.Count);
    }
}
