using System.Text;

namespace FactBot.Articles.Files;

/// <summary>Recognizes a file by its first bytes; the name is used only if they are not conclusive.</summary>
public static class FileKinds
{
    private const int SampleSize = 4096;

    private static readonly (byte[] Start, string Name)[] Signatures =
    [
        ([0x89, .. "PNG"u8], "an image"), ([0xFF, 0xD8, 0xFF], "an image"), ([.. "GIF8"u8], "an image"), ([.. "BM"u8], "an image"),
        ([.. "II*\0"u8], "an image"), ([.. "MM\0*"u8], "an image"), ([.. "RIFF"u8], "an image, a sound or a film"), ([.. "PK\x03\x04"u8], "a ZIP archive"),
        ([.. "PK\x05\x06"u8], "a ZIP archive"), ([0x1F, 0x8B], "a compressed file"), ([.. "BZh"u8], "a compressed file"), ([0xFD, .. "7zXZ"u8], "a compressed file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file"), ([0x37, 0x7A, 0xBC, 0xAF], "an archive"), ([.. "Rar!"u8], "an archive"), ([.. "{\\rtf"u8], "an RTF document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), ([.. "ID3"u8], "a sound"), ([.. "OggS"u8], "a sound"), ([.. "fLaC"u8], "a sound"),
        ([0x1A, 0x45, 0xDF, 0xA3], "a film"), ([0x7F, .. "ELF"u8], "a program"), ([.. "MZ"u8], "a program"), ([.. "SQLite format"u8], "a database"),
        ([.. "wOFF"u8], "a font"), ([.. "wOF2"u8], "a font"), ([.. "\0asm"u8], "a program"),
    ];

    private static readonly Dictionary<string, string> OfficeKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = "a Word document", [".xlsx"] = "a spreadsheet", [".pptx"] = "a presentation", [".odt"] = "an OpenDocument text", [".epub"] = "an e-book",
        [".pages"] = "a Pages document",
    };

    /// <param name="bytes">The file.</param>
    /// <param name="name">The file name, or null.</param>
    /// <param name="mediaType">The media type given by the sender, or null; it is considered last.</param>
    public static RecognisedFile Of(ReadOnlySpan<byte> bytes, string? name = null, string? mediaType = null)
    {
        var start = bytes[..Math.Min(bytes.Length, SampleSize)];
        if (IsBlank(bytes))
        {
            return new(FileKind.Empty);
        }

        if (start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return new(FileKind.Pdf);
        }

        return BySignature(start, Path.GetExtension(name)) ?? (LooksBinary(start) ? new(FileKind.Unknown) : TextKind(start, Path.GetExtension(name), mediaType));
    }

    private static RecognisedFile? BySignature(ReadOnlySpan<byte> start, string? extension)
    {
        foreach (var (signature, what) in Signatures)
        {
            if (start.StartsWith(signature) && (signature.Length > 2 || LooksBinary(start)))
            {
                return new(FileKind.Other, extension is not null && OfficeKinds.TryGetValue(extension, out var office) ? office : what);
            }
        }

        return start.Length > 12 && start[4..8].SequenceEqual("ftyp"u8) ? new(FileKind.Other, "a film") : null;
    }

    private static RecognisedFile TextKind(ReadOnlySpan<byte> start, string? extension, string? mediaType)
    {
        var text = Encoding.Latin1.GetString(start).Replace("\0", string.Empty, StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE');
        return Markup.IsHtml(text) ? new(FileKind.Html)
            : Markup.OtherKind(text) is { } other ? new(FileKind.Other, other)
            : extension is not null && extension.StartsWith(".htm", StringComparison.OrdinalIgnoreCase) ? new(FileKind.Html)
            : !string.Equals(extension, ".txt", StringComparison.OrdinalIgnoreCase) && mediaType is "text/html" or "application/xhtml+xml" ? new(FileKind.Html)
            : new(FileKind.Text);
    }

    /// <summary>Binary files contain NUL bytes outside UTF-16 and UTF-32, or many control characters.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] || Utf16Detector.Of(start) is not null)
        {
            return false;
        }

        var controls = 0;
        foreach (var b in start)
        {
            controls += b is < 32 and not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        return start.Contains((byte)0) || controls * 50 > start.Length;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.Trim("\u0000\t\n\f\r "u8).IsEmpty || bytes is [0xEF, 0xBB, 0xBF] or [0xFF, 0xFE] or [0xFE, 0xFF];
}
