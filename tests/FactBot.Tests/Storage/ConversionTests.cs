using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage;

/// <summary>A file is brought up two forms, and what does that is ended at every moment: nothing is lost, and nothing done by half or twice.</summary>
public sealed class ConversionTests : IDisposable
{
    private const int Rows = 6;

    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private static LiteDbStore Opened(IMedium medium) =>
        new(medium, NextForm.Options("converted", conversions: 2), Sample.Time, NullLogger.Instance);

    private async Task<byte[]> FileAsync()
    {
        using (var store = _desk.Open())
        {
            var traffic = new Traffic(store, 1);
            await traffic.PrepareAsync();
            _ = await traffic.NoteAsync(0);
            _ = await traffic.AcceptAsync(1);
        }

        return await File.ReadAllBytesAsync(_desk.Path);
    }

    [Fact]
    public async Task Whichever_step_of_the_disk_fails_the_next_start_does_it()
    {
        var file = await FileAsync();
        var steps = 0;
        for (var step = 1; step == 1 || step <= steps; step++)
        {
            var medium = new FailingMedium { FailsAt = step + 1 };
            medium.Data.Write(0, file);
            Ignored(() => Opened(medium).Dispose());
            await IsDoneOnceAsync(medium);
            steps = Math.Max(steps, medium.Steps / 2);
        }

        Assert.True(steps > 10, $"{steps}");
    }

    [Fact]
    public async Task After_any_power_cut_the_next_start_does_it()
    {
        var file = await FileAsync();
        using var medium = new RecordingMedium();
        medium.Data.Write(0, file);
        medium.Data.Flush();
        var from = medium.Count;
        Opened(medium).Dispose();
        var cuts = PowerCut.All(medium.Steps).Where(c => c.At >= from).ToList();
        Assert.True(cuts.Count > 40, $"{cuts.Count}");
        foreach (var cut in cuts)
        {
            await IsDoneOnceAsync(cut.Leave(medium.Steps));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Rows)]
    [InlineData(Rows + 2)]
    [InlineData(2 * Rows)]
    public async Task Whenever_the_process_is_killed_the_next_start_does_it_and_the_file_is_kept_as_it_was(int rows)
    {
        var file = await FileAsync();
        using (var child = ChildProcess.Start("convert", _desk.Path, $"{rows}"))
        {
            Assert.NotEqual(1, await child.EndAsync());
        }

        var copy = Directory.GetFiles(Path.GetDirectoryName(_desk.Path)!, "desk.db.form1-*.bak").First();
        Assert.Equal(file, await File.ReadAllBytesAsync(copy));
        using (var store = LiteDbStore.Open(NextForm.Options(_desk.Path, conversions: 2), Sample.Time, NullLogger.Instance))
        {
            await HoldsAllAsync(store);
        }

        Assert.Equal(Enumerable.Repeat(2, Rows), NextForm.Counts(await File.ReadAllBytesAsync(_desk.Path)));
    }

    private static void Ignored(Action work)
    {
        try
        {
            work();
        }
        catch (StoreUnavailableException)
        {
            // That is what the disk was made to do.
        }
    }

    private static async Task IsDoneOnceAsync(IMedium medium)
    {
        using (var store = Opened(medium))
        {
            await HoldsAllAsync(store);
        }

        var file = new byte[medium.Data.Length];
        _ = medium.Data.Read(0, file);
        Assert.Equal(0, medium.Log.Length);
        Assert.Equal(Enumerable.Repeat(2, Rows), NextForm.Counts(file));
    }

    private static async Task HoldsAllAsync(LiteDbStore store)
    {
        Assert.Equal(3, (await store.HealthAsync(default)).Schema);
        Assert.Equal(1, (await store.DossierAsync(Sample.Id(1), default))!.Claims.Sum(c => c.Notes.Length));
        Assert.Equal(Traffic.EventKey(1), Assert.Single(await store.UnsettledAsync(0, 10, default)).Event.Key.Value);
    }
}
