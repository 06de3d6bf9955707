using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>The text of a page's article: its blocks in order, each with its kind, joined by blank lines.</summary>
internal static class PageText
{
    private const string Separator = "\n\n";

    /// <summary>Finds the blocks. The search rebuilds the page's tree, so everything else must be read before.</summary>
    public static List<PageBlock> Blocks(IHtmlDocument page, Uri? address, string? title, CancellationToken ct)
    {
        PlaceMarks.Set(page.DocumentElement);
        var captions = new FigureCaptions(page.DocumentElement);
        PageTrim.Apply(page);
        var paragraphs = new LostParagraphs(page.DocumentElement);
        ct.ThrowIfCancellationRequested();
        if (MainText.Find(page, address, ct) is not { } main)
        {
            return [];
        }

        ct.ThrowIfCancellationRequested();
        var blocks = paragraphs.PutBack(BlockWalk.Of(main));
        var names = new ContainerWords(blocks);
        var pictures = new PictureLines();
        return captions.PutBack(EdgeRules.Apply([.. blocks.Select(b => b with { Kind = KindOf(b, names, pictures) })], title));
    }

    public static ArticleText Of(List<PageBlock> found)
    {
        var raw = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>(found.Count);
        var number = 0;
        foreach (var block in found)
        {
            raw.Append(raw.Length > 0 ? Separator : string.Empty);
            var counts = block.Kind is not (BlockKind.Byline or BlockKind.Boilerplate);
            blocks.Add(new Block(block.Kind, raw.Length, raw.Length + block.Text.Length, counts ? ++number : 0));
            raw.Append(block.Text);
        }

        return RepairedView.Of(raw.ToString(), blocks.ToImmutable());
    }

    private static BlockKind KindOf(PageBlock block, ContainerWords names, PictureLines pictures) =>
        LineWords.KindOf(block) ?? names.KindOf(block) ?? pictures.KindOf(block) ?? block.Kind;
}
