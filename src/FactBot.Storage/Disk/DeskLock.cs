namespace FactBot.Storage.Disk;

/// <summary>
/// One process owns the data file. The engine lets a second one in and loses what either writes, so that a lock file of our own stands
/// before it; the operating system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class DeskLock : IDisposable
{
    private readonly FileStream _file;

    private DeskLock(FileStream file) => _file = file;

    /// <exception cref="DeskFileInUseException">Another process has it.</exception>
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

    // The file stays: another process may be waiting at it, and a second file under its name would let both in.
    public void Dispose() => _file.Dispose();

    /// <summary>EWOULDBLOCK of Linux (11) and of the BSDs (35); sharing and lock violations of Windows (32, 33).</summary>
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
