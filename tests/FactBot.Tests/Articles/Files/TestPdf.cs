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
}
