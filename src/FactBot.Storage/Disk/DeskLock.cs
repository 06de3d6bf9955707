using FactBot.Core.Ports;

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
    /// <exception cref="StoreUnavailableException">The lock file belongs to another user, or cannot be made.</exception>
    public static DeskLock Take(string dataFile)
    {
        try
        {
            return new DeskLock(OwnerOnlyFile.Open(DeskPaths.Lock(dataFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException(Refused(DeskPaths.Lock(dataFile), e.Message), e);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new DeskFileInUseException(
                $"The data file {dataFile} is in use by another process: stop that one, or name another data file in the settings.", e);
        }
    }

    /// <summary>A file or folder of another user is named with what to do about it.</summary>
    private static string Refused(string path, string why) =>
        !File.Exists(path) ? $"No lock file can be made at {path}: {why} Nothing was changed: let user {FileOwner.MyName()} write to its folder."
        : FileOwner.IsAnother(path) ? $"{path} belongs to user {FileOwner.NameOf(path)}, and this is user {FileOwner.MyName()}. Nothing was changed: run factbot as that user, or give the file to {FileOwner.MyName()} with chown."
        : $"{path} cannot be opened: {why} Nothing was changed.";

    // The lock file is not deleted: another process may wait for it, and a second file of that name would admit both.
    public void Dispose() => _file.Dispose();

    /// <summary>The codes are EWOULDBLOCK of Linux (11) and of the BSDs (35), and the sharing and lock violations of Windows (32, 33).</summary>
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
