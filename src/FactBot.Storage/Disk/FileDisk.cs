using Microsoft.Win32.SafeHandles;

namespace FactBot.Storage.Disk;

/// <summary>A file, read and written in place without buffers of our own.</summary>
internal sealed class FileDisk : IDisk
{
    private readonly FileStream _file;
    private readonly SafeFileHandle _handle;
    private readonly string _path;
    private readonly string? _place;

    public FileDisk(string path) : this(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read)
    {
    }

    private FileDisk(string path, FileMode mode, FileAccess access, FileShare share)
    {
        _path = path;
        _file = OwnerOnlyFile.Open(path, mode, access, share);
        _handle = _file.SafeFileHandle;
        _place = Place();
    }

    public long Length => RandomAccess.GetLength(_handle);

    /// <summary>
    /// The open file is still the one under its name. Linux tells where an open file stands, and says so when it was deleted
    /// or another was moved over it; elsewhere only its absence is seen.
    /// </summary>
    public bool IsInPlace => _place is null ? File.Exists(_path) : _place == Place();

    /// <summary>A file that is there, and is not changed.</summary>
    public static FileDisk ToRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

    public int Read(long at, Span<byte> into)
    {
        var done = 0;
        while (done < into.Length && RandomAccess.Read(_handle, into[done..], at + done) is var count && count > 0)
        {
            done += count;
        }

        return done;
    }

    public void Write(long at, ReadOnlySpan<byte> bytes) => RandomAccess.Write(_handle, bytes, at);

    public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _file.Dispose();

    private string? Place() =>
        OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{_handle.DangerousGetHandle()}").LinkTarget : null;
}
