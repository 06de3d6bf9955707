using System.Globalization;
using System.Text;

namespace FactBot.Tests.Host.Parsing;

/// <summary>Writes a PDF of objects given as text: a page of a few words, in which a hostile file changes what it likes.</summary>
internal sealed class PdfText
{
    public const string Words = "BT /F 11 Tf 60 700 Td (The council said on Monday that the bridge stays closed.) Tj ET";

    private readonly SortedDictionary<int, byte[]> _objects = [];

    public PdfText()
    {
        Set(1, "<</Type/Catalog/Pages 2 0 R>>");
        Set(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
        Set(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>");
        SetStream(4, "", Latin1(Words));
        Set(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }

    /// <summary>The entries of the trailer but its size.</summary>
    public string Trailer { get; set; } = "/Root 1 0 R";

    public PdfText Set(int number, string value)
    {
        _objects[number] = Latin1(value);
        return this;
    }

    public PdfText SetStream(int number, string entries, byte[] content)
    {
        _objects[number] = [.. Latin1(string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}{entries}>>\nstream\n")), .. content, .. "\nendstream"u8];
        return this;
    }

    /// <summary>Puts an entry, last, into an object that is a dictionary without a stream.</summary>
    public PdfText Add(int number, string entry) => Set(number, Encoding.Latin1.GetString(_objects[number])[..^2] + entry + ">>");

    public byte[] Write()
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new Dictionary<int, long>();
        foreach (var (number, value) in _objects)
        {
            places[number] = file.Length;
            file.Write(Latin1(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
            file.Write(value);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Length;
        var size = _objects.Keys.Max() + 1;
        file.Write(Latin1(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {size}\n")));
        for (var number = 0; number < size; number++)
        {
            file.Write(Latin1(places.TryGetValue(number, out var place) ? $"{place:D10} 00000 n \n" : "0000000000 65535 f \n"));
        }

        file.Write(Latin1(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}{Trailer}>>\nstartxref\n{table}\n%%EOF")));
        return file.ToArray();
    }

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
