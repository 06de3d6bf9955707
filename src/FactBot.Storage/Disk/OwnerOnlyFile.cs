namespace FactBot.Storage.Disk;

/// <summary>
/// Files with a desk's data. On Unix, only the program's own user may read the ones that it creates; what root creates belongs to the owner
/// of the folder.
/// </summary>
internal static class OwnerOnlyFile
{
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var isNew = mode is not FileMode.Open && !File.Exists(path);
        var file = new FileStream(path, options);
        if (isNew)
        {
            FileOwner.KeepFolders(path);
        }

        return file;
    }
}
