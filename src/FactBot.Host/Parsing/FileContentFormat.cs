using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Articles.Files;

namespace FactBot.Host.Parsing;

/// <summary>
/// A parsed file as bytes: what the child writes and the parent reads. Each string has its length before it. A format of our own, because
/// loading a serializer costs the child more than the file does.
/// </summary>
internal static class FileContentFormat
{
    private const byte NoFault = 255;

    public static void Write(FileContent content, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(content.Fault is { } fault ? (byte)fault : NoFault);
        writer.Write(content.Title ?? "");
        writer.Write(content.Author ?? "");
        writer.Write(Date(content.Created));
        writer.Write(Date(content.Modified));
        writer.Write(content.Paragraphs.Length);
        foreach (var paragraph in content.Paragraphs)
        {
            writer.Write(paragraph);
        }
    }

    /// <summary>Returns null if this is not a whole content: the child ended while it wrote.</summary>
    public static FileContent? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            var fault = reader.ReadByte();
            return new FileContent
            {
                Fault = fault == NoFault ? null : Enum.IsDefined((FileFault)fault) ? (FileFault)fault : FileFault.Damaged,
                Title = reader.ReadString(),
                Author = reader.ReadString(),
                Created = Date(reader.ReadString()),
                Modified = Date(reader.ReadString()),
                Paragraphs = Paragraphs(reader),
            };
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return null;
        }
    }

    private static ImmutableArray<string> Paragraphs(BinaryReader reader)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            paragraphs.Add(reader.ReadString());
        }

        return paragraphs.ToImmutable();
    }

    private static string Date(DateTimeOffset? date) => date?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static DateTimeOffset? Date(string text) =>
        text.Length == 0 ? null : DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
