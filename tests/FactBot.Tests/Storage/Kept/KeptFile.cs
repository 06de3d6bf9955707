using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace FactBot.Tests.Storage.Kept;

/// <summary>A data file of an earlier build, packed, and the text of what it holds. Neither is ever changed.</summary>
internal sealed record KeptFile(string Name)
{
    /// <summary>Every one that is kept.</summary>
    public static IEnumerable<KeptFile> All =>
        Directory.GetFiles(Folder(), "*.db.gz").Order(StringComparer.Ordinal).Select(f => new KeptFile(Path.GetFileName(f)[..^".db.gz".Length]));

    public string Packed => Path.Combine(Folder(), Name + ".db.gz");

    public string Text => Path.Combine(Folder(), Name + ".txt");

    /// <summary>The form of the data: it is the beginning of the name.</summary>
    public int Form => int.Parse(Name.Split('-')[0]["form".Length..], System.Globalization.CultureInfo.InvariantCulture);

    public void CopyTo(string path)
    {
        using var packed = new GZipStream(File.OpenRead(Packed), CompressionMode.Decompress);
        using var file = File.Create(path);
        packed.CopyTo(file);
    }

    /// <summary>There is none of that name yet.</summary>
    public void Make(string dataFile, string text)
    {
        using (var packed = new GZipStream(new FileStream(Packed, FileMode.CreateNew), CompressionLevel.SmallestSize))
        {
            packed.Write(File.ReadAllBytes(dataFile));
        }

        File.WriteAllText(Text, text);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
