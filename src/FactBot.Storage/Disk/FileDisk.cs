using Microsoft.Win32.SafeHandles;

namespace FactBot.Storage.Disk;

/// <summary>A file that is read and written in place, without buffers in the process.</summary>
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
    /// True while the open file is the one under its path. Linux reports the path of an open file, and marks it when the file was
    /// deleted or replaced; on other systems only a missing file is noticed.
    /// </summary>
    public bool IsInPlace => _place is null ? File.Exists(_path) : _place == Place();

    /// <summary>Opens an existing file read-only.</summary>
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
