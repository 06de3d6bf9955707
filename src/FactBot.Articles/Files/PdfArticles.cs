using System.Collections.Immutable;
using System.Text;
using FactBot.Articles.Pages.Details;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Articles.Files;

/// <summary>Makes an article's details and text of a parsed PDF, one block per paragraph.</summary>
internal static class PdfArticles
{
    /// <summary>Returns null if the file has only pictures and no text.</summary>
    public static (ArticleDetails Details, ArticleText Text)? Of(FileContent content)
    {
        var raw = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var paragraph in content.Paragraphs)
        {
            raw.Append(raw.Length > 0 ? "\n\n" : string.Empty);
            blocks.Add(new Block(BlockKind.Paragraph, raw.Length, raw.Length + paragraph.Length, blocks.Count + 1));
            raw.Append(paragraph);
        }

        return blocks.Count == 0 ? null : (Details(content), RepairedView.Of(raw.ToString(), blocks.ToImmutable()));
    }

    /// <summary>The words that follow "I couldn't read this".</summary>
    public static string Fault(FileFault fault) => fault switch
    {
        FileFault.Locked => "PDF: it is locked",
        FileFault.Endless => "PDF: it refers to itself, or is nested too deeply",
        FileFault.TooComplex => "PDF: it is too complex",
        _ => "PDF: it is damaged",
    };

    private static ArticleDetails Details(FileContent content) => new()
    {
        Title = TidyText.Line(content.Title) is { } title ? new Stated<string>(title, "PDF title") : null,
        Authors = TidyText.Line(content.Author) is { } author ? [new Stated<string>(author, "PDF author")] : [],

        // The file's dates do not say when its text was published, so they are only candidates.
        Dates = [.. new[] { Date(content.Created, "PDF creation date"), Date(content.Modified, "PDF modification date") }.OfType<Stated<StatedTime>>()],
    };

    private static Stated<StatedTime>? Date(DateTimeOffset? when, string from) =>
        when is { } date ? new Stated<StatedTime>(new StatedTime(date, true, true), from) : null;
}
