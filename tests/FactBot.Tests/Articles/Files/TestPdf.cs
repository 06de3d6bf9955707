using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactBot.Tests.Articles.Files;

/// <summary>Writes a PDF of paragraphs, two pages at most, lines given.</summary>
internal static class TestPdf
{
    public static byte[] Write(string title, params string[][] paragraphs)
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = { Title = title, Author = "Ann Lee" } };
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        var y = 780.0;
        foreach (var paragraph in paragraphs)
        {
            foreach (var line in paragraph)
            {
                page.AddText(line, 11, new PdfPoint(60, y), font);
                y -= 13;
            }

            y -= 26;
        }

        return builder.Build();
    }

    /// <summary>One page whose content is the packed stream given.</summary>
    public static byte[] WithContent(byte[] packed)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        void Add(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        void AddObject(string text)
        {
            places.Add(file.Length);
            Add($"{places.Count} 0 obj\n{text}");
        }

        Add("%PDF-1.4\n");
        AddObject("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        AddObject("<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n");
        AddObject("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>/Contents 4 0 R>>\nendobj\n");
        AddObject($"<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n");
        file.Write(packed);
        Add("\nendstream\nendobj\n");
        var table = file.Length;
        Add("xref\n0 5\n0000000000 65535 f \n" + string.Concat(places.Select(p => $"{p:D10} 00000 n \n")));
        Add($"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }
}
