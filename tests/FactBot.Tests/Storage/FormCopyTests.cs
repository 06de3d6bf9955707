using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Maintenance;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage;

/// <summary>What is kept of a data file before it is brought to a later form.</summary>
public sealed class FormCopyTests : IDisposable
{
    private const string Bak = ".form1-20261124T090000Z.bak";

    private readonly TemporaryDesk _desk = new();
    private readonly FakeTimeProvider _time = new(Sample.Now);

    public void Dispose() => _desk.Dispose();

    private LiteDbStore Convert(ILogger? log = null) => LiteDbStore.Open(NextForm.Options(_desk.Path), _time, log ?? NullLogger.Instance);

    private async Task<byte[]> FileAsync()
    {
        using (var store = _desk.Open(_time))
        {
            _ = await store.AcceptAsync(Sample.Event("e1"), default);
        }

        return await File.ReadAllBytesAsync(_desk.Path);
    }

    /// <summary>A file whose process was killed: what came last is in its log.</summary>
    private async Task<(byte[] Data, byte[] Log)> LeftAsync()
    {
        (byte[] Data, byte[] Log) left;
        using (var store = _desk.Open(_time))
        {
            _ = await store.AcceptAsync(Sample.Event("e1"), default);
            left = (await File.ReadAllBytesAsync(_desk.Path), await File.ReadAllBytesAsync(_desk.In("desk-log.db")));
        }

        await File.WriteAllBytesAsync(_desk.Path, left.Data);
        await File.WriteAllBytesAsync(_desk.In("desk-log.db"), left.Log);
        return left;
    }

    private string[] Copies() => [.. Directory.GetFiles(Path.GetDirectoryName(_desk.Path)!, "*.bak*").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task It_is_kept_as_it_was_and_that_is_said()
    {
        var file = await FileAsync();
        var log = new Said();
        using var store = Convert(log);
        Assert.Equal(_desk.Path + Bak, store.CopyBefore);
        Assert.Equal(file, await File.ReadAllBytesAsync(_desk.Path + Bak));
        Assert.Contains(
            (LogLevel.Warning, $"The data file {_desk.Path} is of form 1 and is brought to form 2; as it was it is kept as {_desk.Path + Bak}."),
            log.Lines);
        Assert.Contains((LogLevel.Information, $"The data file {_desk.Path} was brought from form 1 to form 2."), log.Lines);
    }

    [Fact]
    public async Task A_file_of_this_form_is_not_copied()
    {
        _ = await FileAsync();
        using var store = _desk.Open(_time);
        Assert.Null(store.CopyBefore);
        Assert.Empty(Copies());
    }

    [Fact]
    public async Task Its_log_is_kept_with_it_and_both_can_be_put_back()
    {
        var (data, log) = await LeftAsync();
        Assert.NotEmpty(log);
        Convert().Dispose();
        Assert.Equal(["desk.db.form1-20261124T090000Z-log.bak", "desk.db" + Bak], Copies());
        Assert.Equal(data, await File.ReadAllBytesAsync(_desk.Path + Bak));
        Assert.Equal(log, await File.ReadAllBytesAsync(_desk.In("desk.db.form1-20261124T090000Z-log.bak")));

        _ = DeskFiles.Restore(_desk.Path + Bak, _desk.Path, _time);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_desk.Path)!, "*.part*"));
        Assert.Equal(data, await File.ReadAllBytesAsync(_desk.Path + Bak));
        using var store = _desk.Open(_time);
        Assert.Equal(1, (await store.HealthAsync(default)).Schema);
        Assert.Equal("e1", Assert.Single(await store.UnsettledAsync(0, 10, default)).Event.Key.Value);
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        var file = await FileAsync();
        await File.WriteAllTextAsync(_desk.Path + Bak, "mine");
        Convert().Dispose();
        Assert.Equal("mine", await File.ReadAllTextAsync(_desk.Path + Bak));
        Assert.Equal(file, await File.ReadAllBytesAsync(_desk.Path + ".form1-20261124T090000Z-2.bak"));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _ = await LeftAsync();
        await File.WriteAllTextAsync(_desk.Path + ".bak.part", "left by a process that was killed");
        File.SetUnixFileMode(_desk.Path + ".bak.part", UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Convert().Dispose();
        Assert.Equal(2, Copies().Length);
        Assert.All(Copies(), c => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_desk.In(c))));
    }

    [Fact]
    public async Task Without_the_copy_nothing_is_done()
    {
        var (data, log) = await LeftAsync();
        Directory.CreateDirectory(_desk.Path + ".bak.part");
        _ = Assert.Throws<StoreUnavailableException>(() => Convert());
        Assert.Equal(data, await File.ReadAllBytesAsync(_desk.Path));
        Assert.Equal(log, await File.ReadAllBytesAsync(_desk.In("desk-log.db")));
    }

    [Fact]
    public async Task A_conversion_that_fails_at_every_start_does_not_fill_the_disk()
    {
        _ = await LeftAsync();
        var failing = NextForm.Options(_desk.Path) with { Conversions = [.. Schema.Conversions, _ => throw new InvalidOperationException("a mistake")] };
        for (var start = 0; start < 5; start++)
        {
            _ = Assert.Throws<InvalidOperationException>(() => LiteDbStore.Open(failing, _time, NullLogger.Instance));
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        // As it was found, with its log, and once more after the log was brought in.
        Assert.Equal(3, Copies().Length);
        using var store = _desk.Open(_time);
        Assert.Equal("e1", Assert.Single(await store.UnsettledAsync(0, 10, default)).Event.Key.Value);
    }

    private sealed class Said : ILogger
    {
        public List<(LogLevel Level, string Line)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }
}
