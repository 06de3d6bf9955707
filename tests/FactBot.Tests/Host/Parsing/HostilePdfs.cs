using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FactBot.Tests.Host.Parsing;

/// <summary>PDFs that mean harm, by name: references that lead back, depth, counts, filters, letters. Each is small.</summary>
internal static class HostilePdfs
{
    private const int Deep = 30_000;

    /// <summary>Where a reader follows a reference: the object that holds the key, and the key.</summary>
    private static readonly (string Where, int Holder, string Key)[] Followed =
    [
        .. Keys("catalog", 1, "Pages Outlines Names Metadata Dests AcroForm PageLabels StructTreeRoot Type"),
        .. Keys("pages", 2, "Kids Count Resources MediaBox Rotate Type"),
        .. Keys("page", 3, "Contents Resources MediaBox CropBox Parent Annots Rotate Type"),
        .. Keys("font", 5, "Encoding ToUnicode FontDescriptor Widths DescendantFonts FirstChar BaseFont Subtype"),
    ];

    private static readonly string[] InResources = ["Font", "XObject", "ExtGState", "ColorSpace", "Properties", "Pattern"];

    private static readonly string[] InTrailer = ["Root", "Info", "Encrypt", "ID"];

    private static readonly string[] InStream = ["Length", "Filter", "DecodeParms"];

    public static IEnumerable<(string Name, Func<byte[]> Write)> All => [.. Circles, .. Depths, .. Counts, .. Filters, .. Pages];

    /// <summary>One of each sort and those that were worst, for every run of the tests.</summary>
    public static IReadOnlyList<string> Few { get; } =
        ["self: page/Contents", "pair: stream/Filter", "deep: page tree", "deep: forms", "count: xref stream", "filter: run lengths in zeros", "page: saved states"];

    public static byte[] Write(string name) => All.Single(p => p.Name == name).Write();

    private static IEnumerable<(string Name, Func<byte[]> Write)> Circles =>
    [
        .. Followed.SelectMany(f => Both($"{f.Where}/{f.Key}", pdf => pdf.Add(f.Holder, $"/{f.Key} 9 0 R"))),
        .. InResources.SelectMany(k => Both($"resources/{k}", pdf => pdf.Set(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</{k} 9 0 R>>/Contents 4 0 R>>"))),
        .. InTrailer.SelectMany(k => Both($"trailer/{k}", pdf => pdf.Trailer = k == "Root" ? "/Root 9 0 R" : $"/Root 1 0 R/{k} 9 0 R")),
        .. InStream.SelectMany(k => Both($"stream/{k}", pdf => pdf.SetStream(4, $"/{k} 9 0 R", PdfText.Latin1(PdfText.Words)))),
        ("circle: a page's parent is its child", () => new PdfText().Set(2, "<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>").Write()),
        ("circle: outline", () => new PdfText().Add(1, "/Outlines 9 0 R").Set(9, "<</First 10 0 R/Last 10 0 R>>").Set(10, "<</Title(x)/Next 10 0 R/First 9 0 R/Parent 9 0 R>>").Write()),
        ("circle: a form draws itself", () => Form("/X 9 0 R").SetStream(9, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 9 0 R>>>>", "/X Do"u8.ToArray()).Write()),
        ("circle: an earlier table is this one", () => new PdfText { Trailer = "/Root 1 0 R/Prev 9" }.Write()),
        ("circle: tables", CircleOfTables),
    ];

    private static IEnumerable<(string Name, Func<byte[]> Write)> Depths =>
    [
        ("deep: page tree", () => Chain(new PdfText().Set(2, "<</Type/Pages/Count 1/Kids[10 0 R]>>"), (n, last) => last ? "<</Type/Page/Parent 2 0 R>>" : $"<</Type/Pages/Count 1/Kids[{n + 1} 0 R]>>")),
        ("deep: parents", () => Chain(new PdfText().Set(3, "<</Type/Page/Parent 10 0 R/Contents 4 0 R>>"), (n, last) => last ? "<<>>" : $"<</Type/Pages/Parent {n + 1} 0 R>>")),
        ("deep: outlines", () => Chain(new PdfText().Add(1, "/Outlines 10 0 R"), (n, last) => last ? "<</Title(x)>>" : $"<</Title(x)/First {n + 1} 0 R>>")),
        ("deep: references", () => Chain(new PdfText().Add(3, "/Contents 10 0 R"), (n, last) => last ? "4" : $"{n + 1} 0 R")),
        ("deep: names", () => Chain(new PdfText().Add(1, "/Names<</Dests 10 0 R>>"), (n, last) => last ? "<<>>" : $"<</Kids[{n + 1} 0 R]>>")),
        ("deep: forms", DeepForms),
        ("deep: arrays", () => new PdfText().Add(1, $"/X {Many("[", 200_000)}").Write()),
        ("deep: dictionaries", () => new PdfText().Add(1, $"/X {Many("<</A", 200_000)}").Write()),
        ("deep: text in brackets", () => new PdfText().Add(1, $"/X {Many("(", 1_000_000)}").Write()),
        ("deep: arrays in a page", () => Content(Many("[", 500_000))),
    ];

    private static IEnumerable<(string Name, Func<byte[]> Write)> Counts =>
    [
        ("count: pages", () => new PdfText().Set(2, "<</Type/Pages/Count 2147483647/Kids[3 0 R]>>").Write()),
        ("count: one page a million times", () => new PdfText().Set(2, $"<</Type/Pages/Count 1000000/Kids[{Many("3 0 R ", 1_000_000)}]>>").Write()),
        ("count: xref stream", () => Indirect("/Type/XRef/Size 2147483647/W[1 2 1]/Index[0 2147483647]/Root 1 0 R")),
        ("count: widths of an xref stream", () => Indirect("/Type/XRef/Size 9/W[2147483647 2147483647 2147483647]/Root 1 0 R")),
        ("count: object stream", () => new PdfText().Add(3, "/Contents 9 0 R").SetStream(9, "/Type/ObjStm/N 2147483647/First 2147483647", "1 0 "u8.ToArray()).Write()),
        ("count: characters of a font", () => new PdfText().Set(5, "<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 0/LastChar 2147483647/Widths[500]>>").Write()),
        ("count: a character map", () => Mapped("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange")),
        ("count: length of a stream", () => new PdfText().Set(4, "<</Length 999999999999>>\nstream\nBT\nendstream").Write()),
        ("count: a number without end", () => new PdfText().Add(1, $"/X {Many("9", 2_000_000)}").Write()),
        ("count: a million objects named", () => new PdfText().Add(1, $"/X[{Many("7 0 R ", 1_000_000)}]").Write()),
    ];

    private static IEnumerable<(string Name, Func<byte[]> Write)> Filters =>
    [
        ("filter: run lengths in zeros", () => Filtered("/Filter[/FlateDecode/RunLengthDecode]", Packed(Repeat([129, (byte)' '], 8_000_000)))),
        ("filter: zeros", () => Filtered("/Filter/FlateDecode", Packed(new byte[120_000_000]))),
        ("filter: zeros in zeros", () => Filtered("/Filter[/FlateDecode/FlateDecode]", Packed(Packed(new byte[120_000_000])))),
        ("filter: two hundred", () => Filtered($"/Filter[{Many("/ASCIIHexDecode", 200)}]", Repeat("20"u8, 500_000))),
        ("filter: four zeros of a base of 85", () => Filtered("/Filter[/FlateDecode/ASCII85Decode]", Packed(Repeat("z"u8, 40_000_000)))),
        ("filter: words that grow", () => Filtered("/Filter/LZWDecode", Repeat([0x80, 0x0B, 0x60, 0x50], 1_000_000))),
        ("filter: columns of a predictor", () => Filtered("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>", Packed(new byte[1000]))),
        ("filter: an object stream of zeros", () => Indirect("/Type/ObjStm/N 1000000/First 10/Filter/FlateDecode/Root 1 0 R", Packed(new byte[100_000_000]))),
    ];

    private static IEnumerable<(string Name, Func<byte[]> Write)> Pages =>
    [
        ("page: saved states", () => Filtered("/Filter/FlateDecode", Packed(Repeat("q "u8, 20_000_000)))),
        ("page: letters on one spot", () => Filtered("/Filter/FlateDecode", Packed(PdfText.Latin1($"BT /F 11 Tf 60 700 Td {Many("(a) Tj 0 0 Td ", 39_000)} ET")))),
        ("page: words on one spot", () => Filtered("/Filter/FlateDecode", Packed(PdfText.Latin1($"BT /F 11 Tf {Many("1 0 0 1 60 700 Tm (ab cd) Tj ", 7_500)} ET")))),
        ("page: letters far apart", () => Content($"BT /F 11 Tf {Spread(20_000)} ET")),
        ("page: letters without end", () => Filtered("/Filter/FlateDecode", Packed(PdfText.Latin1($"BT /F 11 Tf ({Many("a", 30_000_000)}) Tj ET")))),
        ("page: lines of a path", () => Filtered("/Filter/FlateDecode", Packed(Repeat("1 1 m 2 2 l S "u8, 4_000_000)))),
        ("page: text begun", () => Filtered("/Filter/FlateDecode", Packed(Repeat("BT "u8, 20_000_000)))),
        ("page: numbers without an operator", () => Filtered("/Filter/FlateDecode", Packed(Repeat("1 "u8, 40_000_000)))),
        ("page: a picture in it without end", () => Content($"BI /W 99999 /H 99999 ID {Many("x", 3_000_000)}")),
        ("page: larger than any paper", () => new PdfText().Add(3, "/MediaBox[-1e38 -1e38 1e38 1e38]/UserUnit 1e30").Write()),
        ("page: a form ten times in a form, nine deep", Doubling),
    ];

    private static IEnumerable<(string Where, int Holder, string Key)> Keys(string where, int holder, string keys) => keys.Split(' ').Select(k => (where, holder, k));

    private static IEnumerable<(string Name, Func<byte[]> Write)> Both(string name, Action<PdfText> put)
    {
        yield return ($"self: {name}", () => With(new PdfText().Set(9, "9 0 R"), put));
        yield return ($"pair: {name}", () => With(new PdfText().Set(9, "10 0 R").Set(10, "9 0 R"), put));
    }

    private static byte[] With(PdfText pdf, Action<PdfText> put)
    {
        put(pdf);
        return pdf.Write();
    }

    private static byte[] Chain(PdfText pdf, Func<int, bool, string> link)
    {
        for (var number = 10; number <= 10 + Deep; number++)
        {
            pdf.Set(number, link(number, number == 10 + Deep));
        }

        return pdf.Write();
    }

    private static PdfText Form(string named) =>
        new PdfText().Set(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<<{named}>>>>/Contents 4 0 R>>").SetStream(4, "", "/X Do"u8.ToArray());

    private static byte[] DeepForms()
    {
        var pdf = Form("/X 10 0 R");
        for (var number = 10; number < 10 + Deep; number++)
        {
            pdf.SetStream(number, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 1} 0 R>>>>", "/X Do"u8.ToArray());
        }

        return pdf.Write();
    }

    private static byte[] Doubling()
    {
        var pdf = Form("/X 10 0 R");
        for (var number = 10; number < 19; number++)
        {
            pdf.SetStream(number, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 1} 0 R>>>>", Repeat("/X Do "u8, 10));
        }

        return pdf.SetStream(19, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>", PdfText.Latin1(PdfText.Words)).Write();
    }

    /// <summary>Two tables of references that each name the other as the earlier one.</summary>
    private static byte[] CircleOfTables()
    {
        var file = new StringBuilder("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        const string Table = "xref\n0 1\n0000000000 65535 f \ntrailer\n";
        var first = file.Length;
        var second = first + Table.Length + "<</Size 3/Root 1 0 R/Prev 0000000000>>\n".Length;
        _ = file.Append(CultureInfo.InvariantCulture, $"{Table}<</Size 3/Root 1 0 R/Prev {second:D10}>>\n{Table}<</Size 3/Root 1 0 R/Prev {first:D10}>>\nstartxref\n{second}\n%%EOF");
        return PdfText.Latin1(file.ToString());
    }

    private static byte[] Mapped(string map) =>
        new PdfText().Set(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 9 0 R>>").SetStream(9, "", PdfText.Latin1($"begincmap {map} endcmap")).Write();

    /// <summary>A file whose table of references is a stream.</summary>
    private static byte[] Indirect(string entries, byte[]? content = null)
    {
        var start = PdfText.Latin1($"%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n9 0 obj\n<</Length {content?.Length ?? 4}{entries}>>\nstream\n");
        return [.. start, .. content ?? [1, 0, 9, 0], .. "\nendstream\nendobj\nstartxref\n55\n%%EOF"u8];
    }

    private static byte[] Filtered(string entries, byte[] content) => new PdfText().SetStream(4, entries, content).Write();

    private static byte[] Content(string content) => new PdfText().SetStream(4, "", PdfText.Latin1(content)).Write();

    private static string Spread(int letters) =>
        string.Concat(Enumerable.Range(0, letters).Select(i => string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 {i * 7919 % 600} {i * 104729 % 800} Tm (a) Tj ")));

    private static string Many(string what, int times) => new StringBuilder(what.Length * times).Insert(0, what, times).ToString();

    private static byte[] Repeat(ReadOnlySpan<byte> what, int times)
    {
        var all = new byte[what.Length * times];
        for (var i = 0; i < times; i++)
        {
            what.CopyTo(all.AsSpan(i * what.Length));
        }

        return all;
    }

    private static byte[] Packed(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}
