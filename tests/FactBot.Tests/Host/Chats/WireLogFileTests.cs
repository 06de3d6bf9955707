using FactBot.Host.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Tests.Host.Chats;

/// <summary>A log that cannot be written ends alone, and says so once.</summary>
public sealed class WireLogFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly Told _logger = new();

    private string File => Path.Combine(_folder.FullName, "wire.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Lines_are_added()
    {
        for (var i = 0; i < 2; i++)
        {
            using var log = new WireLogFile(File, _logger);
            log.Writer!.WriteLine("one");
        }

        Assert.Equal("one\none\n", System.IO.File.ReadAllText(File));
        Assert.Empty(_logger.Levels);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_told_once_and_gone_without()
    {
        using var log = new WireLogFile(Path.Combine(File, "under", "a", "file"), _logger);
        Assert.Null(log.Writer);
        Assert.Equal([LogLevel.Error], _logger.Levels);
    }

    [Fact]
    public void A_disk_that_is_full_is_told_once_and_the_desk_goes_on()
    {
        var said = new List<string>();
        using var writer = new WireLogFile.LineWriter(new FullStream(), said.Add);
        for (var i = 0; i < 3; i++)
        {
            writer.WriteLine("one");
            writer.Flush();
        }

        Assert.Equal(["No space left on device"], said);
    }

    private sealed class Told : ILogger<WireLogFile>
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Levels.Add(logLevel);
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
