using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage;

/// <summary>Backups of a desk at work, and what is put back.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryDesk _desk = new();
    private readonly FakeTimeProvider _time = new(Sample.Now);

    private string Backup => _desk.In("backups/one.db");

    public void Dispose() => _desk.Dispose();

    private async Task<LiteDbStore> WithNotes(int notes)
    {
        var store = _desk.Open(_time);
        var traffic = new Traffic(store, 3);
        await traffic.PrepareAsync();
        for (var step = 0; step < notes; step++)
        {
            _ = await traffic.NoteAsync(step);
        }

        return store;
    }

    private static async Task<int> Notes(LiteDbStore store)
    {
        var notes = 0;
        for (var number = 1; number <= 3; number++)
        {
            notes += (await store.DossierAsync(Sample.Id(number), default))!.Claims.Sum(c => c.Notes.Length);
        }

        return notes;
    }

    [Fact]
    public async Task A_backup_holds_what_was_stored_and_says_so()
    {
        using var store = await WithNotes(5);
        var report = await store.BackupAsync(Backup, default);
        Assert.Equal(new BackupReport(Backup, new FileInfo(Backup).Length, 3, 18), report);
        using var copy = LiteDbStore.Open(new StoreOptions(Backup), _time, NullLogger.Instance);
        Assert.Equal(5, await Notes(copy));
        Assert.Equal(["backups"], Directory.GetDirectories(Path.GetDirectoryName(_desk.Path)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_backup_under_load_is_of_one_moment_and_stops_nobody()
    {
        using var store = await WithNotes(0);
        var traffic = new Traffic(store, 3);
        using var stop = new CancellationTokenSource();
        var working = Task.Run(async () =>
        {
            var step = 0;
            for (; !stop.IsCancellationRequested; step++)
            {
                _ = await traffic.AcceptAsync(step);
                _ = await traffic.NoteAsync(step);
            }

            return step;
        });
        for (var i = 0; i < 4; i++)
        {
            _ = await store.BackupAsync(_desk.In($"backup{i}.db"), default);
        }

        await stop.CancelAsync();
        var notes = await working;
        Assert.Equal(notes, await Notes(store));
        for (var i = 0; i < 4; i++)
        {
            await HoldsWholeNotesAsync(_desk.In($"backup{i}.db"), notes);
        }
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        using var store = await WithNotes(0);
        File.WriteAllText(_desk.In("mine.txt"), "mine");
        var error = await Assert.ThrowsAsync<BackupException>(() => store.BackupAsync(_desk.In("mine.txt"), default));
        Assert.EndsWith("is there already: name another file, or move that one away.", error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_desk.In("mine.txt")));
    }

    [Fact]
    public async Task A_backup_that_was_given_up_leaves_nothing()
    {
        using var store = await WithNotes(0);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BackupAsync(Backup, given.Token));
        Assert.False(File.Exists(Backup) || File.Exists(Backup + ".part"));
    }

    [Fact]
    public async Task What_is_put_back_is_as_it_was_and_what_it_replaces_is_kept()
    {
        using (var store = await WithNotes(5))
        {
            _ = await store.BackupAsync(Backup, default);
            _ = await new Traffic(store, 3).NoteAsync(5);
        }

        var report = DeskFiles.Restore(Backup, _desk.Path, _time);
        Assert.Equal(new RestoreReport(_desk.Path, _desk.In("desk.replaced-20261124-090000.db"), 3, 18), report);
        using (var restored = _desk.Open(_time))
        {
            Assert.Equal(5, await Notes(restored));
            Assert.True((await restored.HealthAsync(default)).Problem is null);
        }

        using var replaced = LiteDbStore.Open(new StoreOptions(report.Replaced!), _time, NullLogger.Instance);
        Assert.Equal(6, await Notes(replaced));
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 103)]
    public async Task Numbers_go_on_after_those_that_were_given_before_a_restore(bool isThere, int last)
    {
        using (var store = await WithNotes(0))
        {
            _ = await store.BackupAsync(Backup, default);
            _ = await store.CommitAsync(Sample.Saving(Sample.Dossier(4)), default);
        }

        if (!isThere)
        {
            File.Delete(_desk.Path);
        }

        for (var times = 0; times < (isThere ? 2 : 1); times++)
        {
            _ = DeskFiles.Restore(Backup, _desk.Path, _time);
            using var restored = _desk.Open(_time);
            Assert.Equal(last, await restored.LastNumberAsync(Sample.Desk, default));
            Assert.Null(await restored.DossierAsync(Sample.Id(4), default));
        }
    }

    [Fact]
    public async Task A_log_that_the_replaced_file_still_needs_is_kept_with_it()
    {
        using (var store = await WithNotes(1))
        {
            _ = await store.BackupAsync(Backup, default);
        }

        using (var child = ChildProcess.StartAndListen(20, "traffic", _desk.Path, "3", "100"))
        {
            await child.SaidEnough;
            _ = await child.KillAsync();
        }

        Assert.True(new FileInfo(_desk.In("desk-log.db")).Length > 0);
        var report = DeskFiles.Restore(Backup, _desk.Path, _time);
        using (var restored = _desk.Open(_time))
        {
            Assert.Equal(1, await Notes(restored));
        }

        using var replaced = LiteDbStore.Open(new StoreOptions(report.Replaced!), _time, NullLogger.Instance);
        Assert.True(await Notes(replaced) > 1);
    }

    [Fact]
    public async Task Nothing_is_put_back_while_a_process_has_the_file()
    {
        using var store = await WithNotes(0);
        _ = await store.BackupAsync(Backup, default);
        _ = Assert.Throws<DeskFileInUseException>(() => DeskFiles.Restore(Backup, _desk.Path, _time));
    }

    [Fact]
    public async Task A_backup_that_is_damaged_is_refused_and_nothing_is_changed()
    {
        using (var store = await WithNotes(20))
        {
            _ = await store.BackupAsync(Backup, default);
        }

        var before = File.ReadAllBytes(_desk.Path);
        foreach (var damaged in (string[])["nothing", "text", "half"])
        {
            var path = _desk.In(damaged);
            if (damaged != "nothing")
            {
                File.WriteAllBytes(path, damaged == "text" ? "not a backup"u8.ToArray() : File.ReadAllBytes(Backup)[..(8192 * 5)]);
            }

            _ = Assert.Throws<BackupException>(() => DeskFiles.Restore(path, _desk.Path, _time));
        }

        Assert.Equal(before, File.ReadAllBytes(_desk.Path));
    }

    [Fact]
    public async Task A_file_that_nobody_uses_can_be_looked_at_and_stays_as_it_is()
    {
        using (var store = await WithNotes(2))
        {
            _ = await store.AcceptAsync(Sample.Event("e1"), default);
        }

        var before = File.ReadAllBytes(_desk.Path);
        var health = DeskFiles.Inspect(_desk.Path);
        Assert.Equal((null, 3, 18, 1, Sample.Now), (health.Problem, health.Dossiers, health.Claims, health.InboxWaiting, health.InboxOldest));
        Assert.Equal(before, File.ReadAllBytes(_desk.Path));
    }

    [Fact]
    public async Task A_file_in_use_is_not_looked_at_nor_one_that_is_not_there()
    {
        using var store = await WithNotes(0);
        _ = Assert.Throws<DeskFileInUseException>(() => DeskFiles.Inspect(_desk.Path));
        _ = Assert.Throws<StoreUnavailableException>(() => DeskFiles.Inspect(_desk.In("none.db")));
        Assert.False(File.Exists(_desk.In("none.db")));
    }

    /// <summary>A note, its event and its message, or none of them.</summary>
    private async Task HoldsWholeNotesAsync(string path, int steps)
    {
        using var copy = LiteDbStore.Open(new StoreOptions(path), _time, NullLogger.Instance);
        var check = new TrafficCheck(copy, new Traffic(copy, 3));
        await check.CheckAsync([], Enumerable.Range(0, steps + 2).Select(s => (long)s));
        Assert.Empty(check.Partial);
    }
}
