using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage;

/// <summary>One data file under two names has one lock and one log, or is refused.</summary>
public sealed class DataFilePlaceTests : IDisposable
{
    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private static LiteDbStore Open(string path) => LiteDbStore.Open(new StoreOptions(path), Sample.Time, NullLogger.Instance);

    private string Linked(string name, string target)
    {
        _ = File.CreateSymbolicLink(_desk.In(name), target);
        return _desk.In(name);
    }

    [Fact]
    public void A_link_to_a_file_in_use_is_in_use()
    {
        using var store = _desk.Open();
        var link = Linked("link.db", Linked("between.db", "desk.db"));
        _ = Assert.Throws<DeskFileInUseException>(() => Open(link));
        _ = Assert.Throws<DeskFileInUseException>(() => DeskFiles.Inspect(link));
    }

    [Fact]
    public async Task The_log_lies_beside_the_real_file()
    {
        _desk.Open().Dispose();
        _ = Directory.CreateDirectory(_desk.In("elsewhere"));
        var link = Linked("elsewhere/link.db", "../desk.db");
        using (var store = Open(link))
        {
            _ = await store.AcceptAsync(Sample.Event("e1"), default);
            Assert.True(new FileInfo(_desk.In("desk-log.db")).Length > 0);
        }

        Assert.Equal([link], Directory.GetFiles(_desk.In("elsewhere")));
        using var again = _desk.Open();
        Assert.False(await again.AcceptAsync(Sample.Event("e1"), default));
    }

    [Fact]
    public async Task What_is_put_back_through_a_link_replaces_the_real_file()
    {
        using (var store = _desk.Open())
        {
            _ = await store.BackupAsync(_desk.In("backup.db"), default);
        }

        var link = Linked("link.db", "desk.db");
        Assert.Equal(_desk.Path, DeskFiles.Restore(_desk.In("backup.db"), link, Sample.Time).Path);
        Assert.Equal("desk.db", new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_link_that_leads_nowhere_yet_gets_its_file_where_it_leads()
    {
        Open(Linked("link.db", "new.db")).Dispose();
        Assert.True(File.Exists(_desk.In("new.db")));
    }

    [Fact]
    public void A_file_with_two_names_is_refused()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _desk.Open().Dispose();
        HardLink.Make(_desk.Path, _desk.In("other.db"));
        var error = Assert.Throws<StoreUnavailableException>(() => Open(_desk.In("other.db")));
        Assert.Contains("It has 2 names (hard links)", error.Message, StringComparison.Ordinal);
        _ = Assert.Throws<StoreUnavailableException>(() => _desk.Open());
        _ = Assert.Throws<StoreUnavailableException>(() => DeskFiles.Inspect(_desk.Path));
        File.Delete(_desk.In("other.db"));
        _desk.Open().Dispose();
    }

    [Theory]
    [InlineData("/data/desk.db", true)]
    [InlineData("/data", false)]
    [InlineData("/data/desk.db.lock", false)]
    [InlineData("/my data/desk.db", true)]
    public void A_file_that_is_mounted_by_itself_is_known_by_the_list_of_mounts(string path, bool alone) => Assert.Equal(
        alone,
        DataFilePlace.IsMountedAlone(
            [
                "1 0 0:32 / / rw,relatime - overlay overlay rw",
                "2 1 8:1 /srv/desk.db /data/desk.db rw,relatime master:1 - ext4 /dev/sda1 rw",
                @"3 1 8:1 /srv/desk.db /my\040data/desk.db rw,relatime - ext4 /dev/sda1 rw",
            ],
            path));
}
