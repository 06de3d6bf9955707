using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace FactBot.Articles.Files;

/// <summary>
/// Reads a PDF's text in reading order, one string per paragraph, and its title, author and dates. A hostile file can end the process or
/// keep it busy for good: call it through <see cref="IUntrustedFileParser"/>.
/// </summary>
public static class PdfParser
{
    /// <summary>Pages. A press release has a few; a longer file than this is a report that nobody checks at once.</summary>
    public const int MostPages = 200;

    /// <summary>Decompressed bytes of all the streams that the text needs.</summary>
    private const long MostUnpacked = 128 * 1024 * 1024;

    [SuppressMessage("Design", "CA1031", Justification = "The file is hostile input and the PDF library throws many kinds; the answer is the same for all.")]
    public static FileContent Parse(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, Options());
            return Content(pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            return FileContent.Of(FileFault.Locked);
        }
        catch (Exception e)
        {
            return FileContent.Of(e is OutOfMemoryException ? FileFault.TooComplex : FileFault.Damaged);
        }
    }

    private static FileContent Content(PdfDocument pdf)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var characters = 0L;
        for (var page = 1; page <= Math.Min(pdf.NumberOfPages, MostPages); page++)
        {
            foreach (var paragraph in PdfParagraphs.Of(pdf.GetPage(page)))
            {
                paragraphs.Add(paragraph);
                characters += paragraph.Length;
            }

            if (characters > ArticleSource.MostCharacters)
            {
                return FileContent.Of(FileFault.TooMuchText);
            }
        }

        return new FileContent
        {
            Title = pdf.Information.Title,
            Author = pdf.Information.Author,
            Created = pdf.Information.GetCreatedDateTimeOffset(),
            Modified = pdf.Information.GetModifiedDateTimeOffset(),
            Paragraphs = paragraphs.ToImmutable(),
        };
    }

    private static ParsingOptions Options() =>
        new() { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new PdfUnpacking(MostUnpacked) };
}
