using FactBot.Core.Domain;

namespace FactBot.Articles.Pages;

/// <summary>
/// The body of an article as other programs define it: paragraphs, list items and the headings between them. Captions, bylines and
/// boilerplate are not part of it, nor is anything above the first paragraph (headline, standfirst).
/// </summary>
public static class ArticleBody
{
    /// <summary>Returns the body's blocks, verbatim from the repaired text, joined by blank lines.</summary>
    public static string Of(ArticleText text) =>
        string.Join("\n\n", Blocks(text).Select(b => text.Repaired.Substring(b.Start, b.Length)));

    public static IEnumerable<Block> Blocks(ArticleText text) =>
        text.Blocks.SkipWhile(b => b.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
            .Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading);
}
