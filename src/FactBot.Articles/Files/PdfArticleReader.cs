using System.Collections.Immutable;
using System.Text;
using FactBot.Articles.Pages.Details;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using UglyToad.PdfPig;

namespace FactBot.Articles.Files;

/// <summary>Reads the text of a PDF in the order of reading, one block a paragraph, and its title, author and dates.</summary>
internal static class PdfArticleReader
{
    /// <summary>A release has a few pages; beyond this it is a report that nobody checks in one go.</summary>
    public const int MostPages = 200;

    /// <summary>Bytes of all its packed streams, as far as the text needs them.</summary>
    private const long MostUnpacked = 128 * 1024 * 1024;

    /// <summary>Null where the file has no text, only pictures.</summary>
    /// <exception cref="Exception">The file is damaged or locked; the library throws many kinds.</exception>
    public static (ArticleDetails Details, ArticleText Text)? Read(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        using var pdf = PdfDocument.Open(bytes.ToArray(), Options());
        var raw = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var page = 1; page <= Math.Min(pdf.NumberOfPages, MostPages); page++)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var paragraph in PdfParagraphs.Of(pdf.GetPage(page)))
            {
                raw.Append(raw.Length > 0 ? "\n\n" : string.Empty);
                blocks.Add(new Block(BlockKind.Paragraph, raw.Length, raw.Length + paragraph.Length, blocks.Count + 1));
                raw.Append(paragraph);
            }
        }

        return blocks.Count == 0 ? null : (Details(pdf), RepairedView.Of(raw.ToString(), blocks.ToImmutable()));
    }

    private static ParsingOptions Options() =>
        new() { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new PdfUnpacking(MostUnpacked) };

    private static ArticleDetails Details(PdfDocument pdf)
    {
        var about = pdf.Information;
        var written = Date(about.GetCreatedDateTimeOffset(), "PDF creation date");
        var changed = Date(about.GetModifiedDateTimeOffset(), "PDF modification date");
        return new ArticleDetails
        {
            Title = TidyText.Line(about.Title) is { } title ? new Stated<string>(title, "PDF title") : null,
            Authors = TidyText.Line(about.Author) is { } author ? [new Stated<string>(author, "PDF author")] : [],

            // When a file was made says nothing about when its text was published: candidates only.
            Dates = [.. new[] { written, changed }.OfType<Stated<StatedTime>>()],
        };
    }

    private static Stated<StatedTime>? Date(DateTimeOffset? when, string from) =>
        when is { } date ? new Stated<StatedTime>(new StatedTime(date, true, true), from) : null;
}
