using System.Globalization;
using System.Runtime.InteropServices;

namespace FactBot.Storage.Disk;

/// <summary>A desk's data as local files that this process holds exclusively.</summary>
internal sealed class FileMedium : IMedium
{
    private readonly DeskLock _lock;
    private readonly FileDisk _data;
    private readonly FileDisk _log;

    /// <param name="path">The data file.</param>
    /// <param name="before">Runs with the full path, after the lock is taken and before the file is opened.</param>
    /// <exception cref="DeskFileInUseException">Another process holds the data file.</exception>
    public FileMedium(string path, Action<string>? before = null)
    {
        Name = DataFilePlace.Of(path);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Name)!);
        _lock = DeskLock.Take(Name);
        try
        {
            DataFilePlace.Check(Name);
            before?.Invoke(Name);
            _data = new FileDisk(Name);
            _log = new FileDisk(DeskPaths.Log(Name));
        }
        catch
        {
            _data?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    public string Name { get; }

    public IDisk Data => _data;

    public IDisk Log => _log;

    public void KeepNames() => DirectoryNames.Keep(Path.GetDirectoryName(Name)!);

    public string? Lost() => _data.IsInPlace && _log.IsInPlace
        ? null
        : $"The data file {Name} or its log was moved, deleted or replaced while it was in use. Stop the program, put the right file in its place and start it again.";

    public void Dispose()
    {
        _log.Dispose();
        _data.Dispose();
        _lock.Dispose();
    }
}

/// <summary>Paths of the files beside a data file.</summary>
internal static class DeskPaths
{
    public static string Log(string path) => Path.ChangeExtension(path, null) + "-log" + Path.GetExtension(path);

    public static string Lock(string path) => path + ".lock";

    /// <summary>The first of "name.ending", "name-2.ending" and so on that is free, with the name of its log.</summary>
    public static string FirstFree(string name, string ending) => Enumerable.Range(1, int.MaxValue)
        .Select(n => n == 1 ? name + ending : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}{ending}"))
        .First(path => !File.Exists(path) && !File.Exists(Log(path)));
}

/// <summary>Flushes directories: the name of a new file is part of its directory, which must be on the disk too.</summary>
internal static partial class DirectoryNames
{
    private const int ReadOnly = 0;

    public static void Keep(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            // The file system's journal keeps names by itself, and a directory cannot be flushed.
            return;
        }

        var handle = Open(directory, ReadOnly);
        if (handle >= 0)
        {
            _ = Flush(handle);
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
