using System.Text;

namespace FactBot.Host.Hosting;

/// <summary>The file of "--wire-log": every call to a platform, one line of JSON each, tokens left out. It holds what people wrote.</summary>
internal sealed class WireLogFile : IDisposable
{
    private readonly TextWriter? _file;

    /// <param name="path">Null for none. What is there stays, and lines are added.</param>
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
