using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage;

/// <summary>The file is moved, deleted or exchanged while a process has it.</summary>
public sealed class LostFileTests : IDisposable
{
    private readonly TemporaryDesk _desk = new();
    private readonly LiteDbStore _store;

    public LostFileTests() => _store = _desk.Open();

    private string Log => _desk.In("desk-log.db");

    public void Dispose()
    {
        _store.Dispose();
        _desk.Dispose();
    }

    private Task<bool> Accept(string key) => _store.AcceptAsync(Sample.Event(key), default);

    private async Task RefusesAsync()
    {
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => Accept("refused"));
        Assert.Contains("while it was in use", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, (await _store.HealthAsync(default)).Problem);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_into_a_file_that_was_deleted()
    {
        _ = await Accept("e1");
        File.Delete(_desk.Path);
        await RefusesAsync();
        Assert.False(File.Exists(_desk.Path));
    }

    [Fact]
    public async Task Nothing_is_acknowledged_into_a_log_that_was_deleted()
    {
        _ = await Accept("e1");
        File.Delete(Log);
        await RefusesAsync();
    }

    [Fact]
    public async Task Nothing_is_acknowledged_into_a_file_that_another_was_moved_over()
    {
        _ = await Accept("e1");
        File.Copy(_desk.Path, _desk.In("other.db"));
        File.Move(_desk.In("other.db"), _desk.Path, overwrite: true);
        await RefusesAsync();
    }

    [Fact]
    public async Task Nothing_is_acknowledged_into_a_file_that_another_was_written_into()
    {
        using (var other = LiteDbStore.Open(new StoreOptions(_desk.In("other.db")), Sample.Time, NullLogger.Instance))
        {
            _ = await other.AcceptAsync(Sample.Event("other"), default);
        }

        _ = await Accept("e1");
        using (var file = new FileStream(_desk.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(0);
            file.Write(File.ReadAllBytes(_desk.In("other.db")));
        }

        await RefusesAsync();
    }

    [Fact]
    public async Task A_log_that_was_cut_short_is_noticed()
    {
        _ = await Accept("e1");
        using (var file = new FileStream(Log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(100);
        }

        await RefusesAsync();
    }

    [Fact]
    public async Task A_file_that_was_moved_away_and_back_is_the_same()
    {
        _ = await Accept("e1");
        File.Move(_desk.Path, _desk.In("away.db"));
        await RefusesAsync();
        File.Move(_desk.In("away.db"), _desk.Path);
        Assert.Null((await _store.HealthAsync(default)).Problem);
        Assert.True(await Accept("e2"));
        Assert.False(await Accept("e1"));
    }
}
