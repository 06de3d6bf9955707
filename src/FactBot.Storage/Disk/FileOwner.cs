using System.Globalization;
using System.Runtime.InteropServices;

namespace FactBot.Storage.Disk;

/// <summary>Whose the files of a desk are. Root may ask for a file that the desk's own user must be able to open afterwards.</summary>
public static class FileOwner
{
    /// <summary>Whether a file belongs to another user than the one who runs this process; false where the system does not tell.</summary>
    public static bool IsAnother(string path) => FileFacts.Of(path) is { } facts && facts.User != Me();

    /// <summary>The name of a file's owner, or its number where it has no name.</summary>
    public static string NameOf(string path) => FileFacts.Of(path) is { } facts ? Name(facts.User) : "its owner";

    /// <summary>The name of the user who runs this process.</summary>
    public static string MyName() => OperatingSystem.IsLinux() ? Name(Me()) : Environment.UserName;

    /// <summary>What root makes in the folder of another user becomes that user's.</summary>
    public static void KeepFolders(string path)
    {
        if (OperatingSystem.IsLinux() && Me() == 0 && FileFacts.Of(Path.GetDirectoryName(Path.GetFullPath(path))!) is { User: not 0 } folder)
        {
            _ = ChangeOwner(path, folder.User, folder.Group);
        }
    }

    private static string Name(uint user) =>
        FindUser(user) is var found && found != 0 && Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(found)) is { Length: > 0 } name
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"number {user}");

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Me();

    [DllImport("libc", EntryPoint = "getpwuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint FindUser(uint user);

    [DllImport("libc", EntryPoint = "lchown", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(string path, uint user, uint group);
}
