using System.Text;

namespace FactBot.Host.Hosting;

/// <summary>The file of "--wire-log": one JSON line per call to a platform, without tokens. It contains what people wrote.</summary>
internal sealed class WireLogFile : IDisposable
{
    private readonly TextWriter? _file;

    /// <param name="path">The path, or null for no log. Lines are appended to an existing file.</param>
    public WireLogFile(string? path)
    {
        if (path is not null)
        {
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            _file = TextWriter.Synchronized(new StreamWriter(path, new UTF8Encoding(false), options));
        }
    }

    public TextWriter? Writer => _file;

    public void Dispose() => _file?.Dispose();
}
