using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Storage.Disk;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// Copies of a data file from before a conversion, in the same directory: <c>factbot.db.form1-20261130T101500Z.bak</c>, and its log where
/// it had one.
/// </summary>
internal static partial class FormCopies
{
    /// <summary>Returns the newest copy whose form is not later than <paramref name="known"/>; null where there is none.</summary>
    public static string? Newest(string path, int known) => All(path)
        .Where(c => c.Form <= known)
        .OrderBy(c => c.Form)
        .ThenBy(c => c.Path, StringComparer.Ordinal)
        .Select(c => c.Path)
        .LastOrDefault();

    /// <summary>
    /// Makes a copy unless an identical one exists, so that repeated starts do not fill the disk. The caller must hold the file's lock.
    /// </summary>
    /// <returns>The path of the copy.</returns>
    public static string Make(string path, int form, DateTimeOffset now)
    {
        if (All(path).FirstOrDefault(c => c.Form == form && IsSame(path, c.Path) && IsSame(DeskPaths.Log(path), DeskPaths.Log(c.Path))).Path is { } made)
        {
            return made;
        }

        // The log is copied first, so that a copy under its final name always has its log.
        var copy = FreeName(path, form, now);
        if (LengthOf(DeskPaths.Log(path)) > 0)
        {
            Copy(DeskPaths.Log(path), DeskPaths.Log(copy), path);
        }

        Copy(path, copy, path);
        return copy;
    }

    private static IEnumerable<(string Path, int Form)> All(string path) =>
        Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder)
            ? Directory.GetFiles(folder, Path.GetFileName(path) + ".form*.bak")
                .Select(f => (f, Name().Match(f[path.Length..])))
                .Where(f => f.Item2.Success)
                .Select(f => (f.f, int.Parse(f.Item2.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))
            : [];

    private static string FreeName(string path, int form, DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{path}.form{form}-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        return DeskPaths.FirstFree(name, ".bak");
    }

    private static void Copy(string from, string to, string path)
    {
        // A partial copy left by a killed process may have other permissions, so it is deleted.
        File.Delete(path + ".bak.part");
        using var disk = FileDisk.ToRead(from);
        DataCopy.Name(DataCopy.Write(disk, path + ".bak", CancellationToken.None), to);
    }

    private static long LengthOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static bool IsSame(string one, string other)
    {
        if (LengthOf(one) is var length && length != LengthOf(other))
        {
            return false;
        }

        if (length == 0)
        {
            return true;
        }

        using var left = FileDisk.ToRead(one);
        using var right = FileDisk.ToRead(other);
        var (a, b) = (new byte[64 * 1024], new byte[64 * 1024]);
        for (long at = 0; at < length;)
        {
            var read = left.Read(at, a);
            if (read == 0 || right.Read(at, b) != read || !a.AsSpan(0, read).SequenceEqual(b.AsSpan(0, read)))
            {
                return false;
            }

            at += read;
        }

        return true;
    }

    [GeneratedRegex(@"^\.form([0-9]{1,6})-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?\.bak$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
