namespace FactBot.Storage.Disk;

/// <summary>
/// The lock file that gives one process the data file. The engine itself admits a second process and loses what either writes. The
/// operating system releases the lock when the process ends, even after a crash.
/// </summary>
internal sealed class DeskLock : IDisposable
{
    private readonly FileStream _file;

    private DeskLock(FileStream file) => _file = file;

    /// <exception cref="DeskFileInUseException">Another process holds the data file.</exception>
    public static DeskLock Take(string dataFile)
    {
        try
        {
            return new DeskLock(OwnerOnlyFile.Open(DeskPaths.Lock(dataFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new DeskFileInUseException(
                $"The data file {dataFile} is in use by another process: stop that one, or name another data file in the settings.", e);
        }
    }

    // The lock file is not deleted: another process may wait for it, and a second file of that name would admit both.
    public void Dispose() => _file.Dispose();

    /// <summary>The codes are EWOULDBLOCK of Linux (11) and of the BSDs (35), and the sharing and lock violations of Windows (32, 33).</summary>
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
