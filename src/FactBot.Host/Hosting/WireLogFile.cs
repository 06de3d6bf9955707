using System.Text;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Hosting;

/// <summary>
/// The file of "--wire-log": one JSON line per call to a platform, without tokens. It contains what people wrote. The desk goes on without
/// it where it cannot be written.
/// </summary>
internal sealed partial class WireLogFile : IDisposable
{
    private readonly LineWriter? _file;

    /// <param name="path">The path, or null for no log. Lines are appended to an existing file.</param>
    /// <param name="logger">Is told once that the file cannot be written.</param>
    public WireLogFile(string? path, ILogger<WireLogFile> logger)
    {
        if (path is not null)
        {
            _file = Opened(path, why => LogGivenUp(logger, path, why));
        }
    }

    public TextWriter? Writer => _file;

    public void Dispose() => _file?.Dispose();

    private static LineWriter? Opened(string path, Action<string> giveUp)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new LineWriter(new FileStream(path, options), giveUp);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            giveUp(e.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The wire log {Path} cannot be written, and the desk goes on without it: {Why}")]
    private static partial void LogGivenUp(ILogger logger, string path, string why);

    /// <summary>Writes whole lines without a buffer, until the first that the disk refuses.</summary>
    internal sealed class LineWriter(Stream file, Action<string> giveUp) : TextWriter
    {
        private readonly Lock _lock = new();
        private bool _isGivenUp;

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            lock (_lock)
            {
                if (_isGivenUp)
                {
                    return;
                }

                try
                {
                    file.Write(Encoding.UTF8.GetBytes(value + "\n"));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    _isGivenUp = true;
                    giveUp(e.Message);
                }
            }
        }

        public override void Write(char value) => WriteLine(value.ToString());

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
