using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage;

/// <summary>Files of a later form: they are refused in a sentence that says what to do, and left as they are.</summary>
public sealed class LaterFormTests : IDisposable
{
    private readonly TemporaryDesk _desk = new();
    private readonly FakeTimeProvider _time = new(Sample.Now);

    public void Dispose() => _desk.Dispose();

    private LiteDbStore Later() => LiteDbStore.Open(NextForm.Options(_desk.Path), _time, NullLogger.Instance);

    private Dictionary<string, string> Folder() => Directory.GetFiles(Path.GetDirectoryName(_desk.Path)!)
        .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(File.ReadAllBytes(f)));

    private static string Sentence(string what, string other) =>
        $"{what} was written by FactBot 9.1.0 in form 2, and this is FactBot 0.1.0, which knows forms up to 1: use FactBot 9.1.0 or newer, {other}.";

    private static StoreOptions Own(string path) => new(path) { Program = "0.1.0" };

    [Fact]
    public void It_is_refused_and_nothing_is_changed()
    {
        Later().Dispose();
        var before = Folder();
        var error = Assert.Throws<StoredFormException>(() => LiteDbStore.Open(Own(_desk.Path), _time, NullLogger.Instance));
        Assert.Equal(Sentence(_desk.Path, "or restore a backup from before it"), error.Message);
        Assert.Equal(before, Folder());
    }

    [Fact]
    public async Task A_log_that_it_needs_is_left_too()
    {
        (byte[] Data, byte[] Log) left;
        using (var store = Later())
        {
            _ = await store.AcceptAsync(Sample.Event("e1"), default);
            left = (await File.ReadAllBytesAsync(_desk.Path), await File.ReadAllBytesAsync(_desk.In("desk-log.db")));
        }

        await File.WriteAllBytesAsync(_desk.Path, left.Data);
        await File.WriteAllBytesAsync(_desk.In("desk-log.db"), [.. left.Log, 1, 2, 3]);
        var before = Folder();
        _ = Assert.Throws<StoredFormException>(() => _desk.Open(_time));
        _ = Assert.Throws<StoredFormException>(() => DeskFiles.Inspect(_desk.Path));
        Assert.Equal(before, Folder());
    }

    [Fact]
    public void The_copy_from_before_the_conversion_is_named_and_leads_back()
    {
        _desk.Open(_time).Dispose();
        Later().Dispose();
        var copy = _desk.Path + ".form1-20261124T090000Z.bak";
        var error = Assert.Throws<StoredFormException>(() => LiteDbStore.Open(Own(_desk.Path), _time, NullLogger.Instance));
        Assert.Equal(Sentence(_desk.Path, $"or restore the copy {copy}, which lacks what was stored since"), error.Message);

        Assert.NotNull(DeskFiles.Restore(copy, _desk.Path, _time).Replaced);
        _desk.Open(_time).Dispose();
    }

    [Fact]
    public void A_backup_of_it_is_not_put_back()
    {
        Later().Dispose();
        var error = Assert.Throws<BackupException>(() => DeskFiles.Restore(_desk.Path, _desk.In("other.db"), _time));
        Assert.StartsWith($"The backup {_desk.Path} was written by FactBot 9.1.0 in form 2, ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(": use FactBot 9.1.0 or newer, or restore another backup.", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_desk.In("other.db")));
    }

    [Fact]
    public async Task A_log_of_a_later_kind_is_not_cut_off()
    {
        _desk.Open(_time).Dispose();
        await File.WriteAllBytesAsync(_desk.In("desk-log.db"), [.. "FBOTLOG3"u8, .. new byte[10_000]]);
        var before = Folder();
        var error = Assert.Throws<StoreUnavailableException>(() => _desk.Open(_time));
        Assert.EndsWith("A later FactBot wrote its log: use that one.", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Folder());
    }
}
