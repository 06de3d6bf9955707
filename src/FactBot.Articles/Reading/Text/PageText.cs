using AngleSharp.Html.Dom;

namespace FactBot.Articles.Reading.Text;

/// <summary>The blocks of a page's article, in order, each with its kind. Rebuilds the page's tree: read all else first.</summary>
internal static class PageText
{
    public static List<PageBlock> Of(IHtmlDocument page, Uri? address, string? title, CancellationToken ct)
    {
        PlaceMarks.Set(page.DocumentElement);
        PageTrim.Apply(page);
        var paragraphs = new LostParagraphs(page.DocumentElement);
        ct.ThrowIfCancellationRequested();
        if (MainText.Find(page, address, ct) is not { } main)
        {
            return [];
        }

        var blocks = paragraphs.PutBack(BlockWalk.Of(main));
        var names = new HolderWords(blocks);
        return EdgeRules.Apply([.. blocks.Select(b => b with { Kind = KindOf(b, names) })], title);
    }

    private static Core.Domain.BlockKind KindOf(PageBlock block, HolderWords names) =>
        LineWords.KindOf(block) ?? names.KindOf(block) ?? PictureLines.KindOf(block) ?? block.Kind;
}
