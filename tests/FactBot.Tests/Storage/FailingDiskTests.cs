using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage;

/// <summary>Disks that fail, are full, or may not be written to: nothing acknowledged is lost, and it goes on by itself.</summary>
public class FailingDiskTests
{
    private static readonly StoreOptions Options = new("failing") { CheckpointAt = 250 * 1024 };

    private static LiteDbStore Open(IMedium medium) => new(medium, Options, Sample.Time, NullLogger.Instance);

    [Fact]
    public async Task Whichever_step_of_the_disk_fails_once_nothing_of_the_write_is_kept_and_it_can_be_tried_again()
    {
        var (steps, wrong) = await FailingDay.AllAsync(every: 3);
        Assert.True(steps > 100, $"{steps}");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_forgotten_once_there_is_room()
    {
        // The log stays as it is: were it brought in after the write returned, there would be room again.
        var medium = new FailingMedium();
        using var store = new LiteDbStore(medium, Options with { CheckpointAt = long.MaxValue }, Sample.Time, NullLogger.Instance);
        Assert.True(await store.AcceptAsync(Sample.Event("e1"), default));
        medium.Room = medium.Data.Length + medium.Log.Length + 100;
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AcceptAsync(Sample.Event("e2"), default));
        Assert.Equal("The desk's data at failing cannot be used now: No space left on device", error.Message);
        Assert.Equal(error.Message, (await store.HealthAsync(default)).Problem);
        Assert.Equal("e1", Assert.Single(await store.UnsettledAsync(0, 10, default)).Event.Key.Value);

        medium.Room = long.MaxValue;
        Assert.Null((await store.HealthAsync(default)).Problem);
        Assert.True(await store.AcceptAsync(Sample.Event("e2"), default));
    }

    [Fact]
    public async Task A_disk_that_fills_up_while_the_log_is_brought_in_loses_nothing_and_can_still_be_read()
    {
        var medium = new FailingMedium();
        using var store = Open(medium);
        var traffic = new Traffic(store, 3);
        await traffic.PrepareAsync();
        medium.Room = medium.Data.Length + medium.Log.Length + (1024 * 1024);
        var accepted = 0;
        while (accepted < 2000 && await Accepts(traffic, accepted))
        {
            accepted++;
        }

        Assert.InRange(accepted, 1, 1999);
        Assert.Equal(accepted, (await store.UnsettledAsync(0, 5000, default)).Length);
        medium.Room = long.MaxValue;
        Assert.True(await Accepts(traffic, accepted));
        Assert.Equal(accepted + 1, (await store.UnsettledAsync(0, 5000, default)).Length);
    }

    [Fact]
    public async Task A_disk_that_becomes_read_only_is_told_and_forgotten_once_it_may_be_written_again()
    {
        var medium = new FailingMedium();
        using var store = Open(medium);
        Assert.True(await store.AcceptAsync(Sample.Event("e1"), default));
        medium.IsReadOnly = true;
        _ = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AcceptAsync(Sample.Event("e2"), default));
        Assert.Contains("Read-only", (await store.HealthAsync(default)).Problem, StringComparison.Ordinal);
        medium.IsReadOnly = false;
        Assert.Null((await store.HealthAsync(default)).Problem);
        Assert.True(await store.AcceptAsync(Sample.Event("e2"), default));
        Assert.False(await store.AcceptAsync(Sample.Event("e1"), default));
    }

    [Fact]
    public async Task What_was_said_to_a_file_that_was_replaced_is_not_acknowledged()
    {
        var medium = new FailingMedium();
        using var store = Open(medium);
        medium.IsReplaced = true;
        _ = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AcceptAsync(Sample.Event("e1"), default));
        Assert.Equal("The file was replaced.", (await store.HealthAsync(default)).Problem);
        medium.IsReplaced = false;
        Assert.Null((await store.HealthAsync(default)).Problem);
        Assert.True(await store.AcceptAsync(Sample.Event("e1"), default));
    }

    private static async Task<bool> Accepts(Traffic traffic, int step)
    {
        try
        {
            return await traffic.AcceptAsync(step);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }
}
