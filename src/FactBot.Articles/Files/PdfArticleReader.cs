using System.Collections.Immutable;
using System.Text;
using FactBot.Articles.Pages.Details;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using UglyToad.PdfPig;

namespace FactBot.Articles.Files;

/// <summary>Reads a PDF's text in reading order, one block per paragraph, and its title, author and dates.</summary>
internal static class PdfArticleReader
{
    /// <summary>Pages. A press release has a few; a longer file than this is a report that nobody checks at once.</summary>
    public const int MostPages = 200;

    /// <summary>Decompressed bytes of all the streams that the text needs.</summary>
    private const long MostUnpacked = 128 * 1024 * 1024;

    /// <summary>Returns null if the file has only pictures and no text.</summary>
    /// <exception cref="Exception">The file is damaged or locked; the library throws many exception types.</exception>
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
        var information = pdf.Information;
        var created = Date(information.GetCreatedDateTimeOffset(), "PDF creation date");
        var modified = Date(information.GetModifiedDateTimeOffset(), "PDF modification date");
        return new ArticleDetails
        {
            Title = TidyText.Line(information.Title) is { } title ? new Stated<string>(title, "PDF title") : null,
            Authors = TidyText.Line(information.Author) is { } author ? [new Stated<string>(author, "PDF author")] : [],

            // The file's dates do not say when its text was published, so they are only candidates.
            Dates = [.. new[] { created, modified }.OfType<Stated<StatedTime>>()],
        };
    }

    private static Stated<StatedTime>? Date(DateTimeOffset? when, string from) =>
        when is { } date ? new Stated<StatedTime>(new StatedTime(date, true, true), from) : null;
}
