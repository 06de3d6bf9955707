namespace FactBot.Storage.Disk;

/// <summary>Copies data files. A copy has a temporary name until it is complete and on the disk.</summary>
internal static class DataCopy
{
    private const int Piece = 1024 * 1024;

    /// <summary>Copies to <paramref name="path"/> with ".part" appended, and returns that name.</summary>
    public static string Write(IDisk data, string path, CancellationToken ct)
    {
        var part = path + ".part";
        using var file = OwnerOnlyFile.Open(part, FileMode.Create, FileAccess.Write, FileShare.None);
        var buffer = new byte[Piece];
        for (long at = 0; at < data.Length;)
        {
            ct.ThrowIfCancellationRequested();
            var count = data.Read(at, buffer);
            file.Write(buffer, 0, count);
            at += count;
        }

        file.Flush(flushToDisk: true);
        return part;
    }

    /// <summary>Renames a copy to its final name, which must be free.</summary>
    public static void Name(string part, string path)
    {
        File.Move(part, path, overwrite: false);
        DirectoryNames.Keep(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
