using System.Globalization;

namespace FactBot.Storage.Disk;

/// <summary>
/// Where a data file really is. Its lock and its log are named after it, so that a file with two names would have two of each, and two
/// processes would write it.
/// </summary>
internal static class DataFilePlace
{
    private const string Mounts = "/proc/self/mountinfo";

    /// <summary>The path of the file that a symbolic link leads to; the full path where it is none.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : full;
    }

    /// <exception cref="InvalidDataException">The file has another name, or a name whose log would be elsewhere.</exception>
    public static void Check(string path)
    {
        if (FileFacts.Of(path) is { Links: > 1 and var links })
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"It has {links} names (hard links), and its log belongs to one of them only. Nothing was changed: keep one name and remove the others, or copy the file and use the copy."));
        }

        if (File.Exists(Mounts) && IsMountedAlone(File.ReadLines(Mounts), path))
        {
            throw new InvalidDataException(
                "It is mounted by itself, without its folder: its log and its lock would not lie beside it, and what they hold would be lost. Nothing was changed: mount its folder.");
        }
    }

    /// <param name="mounts">The lines of "mountinfo": the fifth word is the place of a mount, with unusual characters as octal numbers.</param>
    /// <param name="path">The path of the data file.</param>
    public static bool IsMountedAlone(IEnumerable<string> mounts, string path) =>
        mounts.Any(m => m.Split(' ') is [_, _, _, _, var place, ..] && Unescaped(place) == path);

    private static string Unescaped(string place) => place
        .Replace(@"\040", " ", StringComparison.Ordinal)
        .Replace(@"\011", "\t", StringComparison.Ordinal)
        .Replace(@"\012", "\n", StringComparison.Ordinal)
        .Replace(@"\134", @"\", StringComparison.Ordinal);
}
