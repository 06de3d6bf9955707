using System.Globalization;
using FactBot.Storage.Disk;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;

namespace FactBot.Tests.Storage;

/// <summary>Processes that are killed: what they acknowledged is there, and nothing is there by half. The same at full size is in tests/FactBot.Bench.</summary>
public sealed class CrashTests : IDisposable
{
    /// <summary>On a busy machine the disk is often faster than the kill.</summary>
    private const int MostTries = 100;

    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task What_was_acknowledged_before_the_process_killed_itself_is_there(int commits)
    {
        var killing = new Killing(_desk.Path, dossiers: 1);
        Assert.Equal(0, await killing.AfterCommitsAsync(rounds: 2, commits, wait: true));
    }

    [Fact]
    public async Task Without_the_wait_for_the_disk_the_same_loses_what_was_acknowledged()
    {
        var killing = new Killing(_desk.Path, dossiers: 1);
        var lost = 0;
        for (var tries = 0; lost == 0 && tries < MostTries; tries++)
        {
            lost = await killing.AfterCommitsAsync(rounds: 3, commits: tries % 2 == 0 ? 8 : 1, wait: false);
        }

        Assert.NotEqual(0, lost);
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_at_random_is_there_and_nothing_by_half()
    {
        var killing = new Killing(_desk.Path, dossiers: 8);
        var found = await killing.AtRandomAsync(kills: 12, new Random(7));
        Assert.Empty(found.Lost);
        Assert.Empty(found.Partial);
        Assert.True(found.Acknowledged > 50, found.Acknowledged.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_second_process_is_refused_at_once_and_told_what_to_do()
    {
        using var store = _desk.Open();
        using var child = ChildProcess.Start("open", _desk.Path);
        Assert.Equal(3, await child.EndAsync());
        Assert.Equal($"The data file {_desk.Path} is in use by another process: stop that one, or name another data file in the settings.", Assert.Single(child.Lines));
    }

    [Fact]
    public async Task A_second_store_in_the_same_process_is_refused_and_does_not_wait_for_the_first()
    {
        using var store = _desk.Open();
        _ = await Assert.ThrowsAsync<DeskFileInUseException>(() => Hang.EndsAsync(() => _desk.Open()));
    }

    [Fact]
    public void A_store_that_was_closed_can_be_opened_again()
    {
        _desk.Open().Dispose();
        _desk.Open().Dispose();
    }
}
