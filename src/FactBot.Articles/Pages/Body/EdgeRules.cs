using System.Text.RegularExpressions;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Tags what is before an article's first and after its last paragraph: the repeated headline, dates, lists of other stories.
/// </summary>
internal static partial class EdgeRules
{
    private const int LongestLine = 12;
    private const int LongestLabel = 3;
    private const int MostLines = 5;

    public static List<PageBlock> Apply(List<PageBlock> blocks, string? title)
    {
        Head(blocks, title);
        Highlights(blocks);
        LinkLists(blocks);
        Tail(blocks);
        return blocks;
    }

    /// <summary>Tags the blocks before the first sentence: the repeated headline, labels, dates, names.</summary>
    private static void Head(List<PageBlock> blocks, string? title)
    {
        var first = blocks.FindIndex(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem && !IsLine(b));
        var lines = blocks.Take(first).Count(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem);
        for (var i = 0; i < first; i++)
        {
            var block = blocks[i];
            if (title is not null && SameWords(block.Text, title))
            {
                blocks[i] = block with { Kind = BlockKind.Boilerplate };
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem && lines <= MostLines)
            {
                blocks[i] = block with { Kind = HeadLine(block) };
            }
        }
    }

    private static bool IsLine(PageBlock block) =>
        (block.Words <= LongestLine && !block.EndsSentence) || (block.Words <= 2 * LongestLine && DateFirst().IsMatch(block.Text));

    private static BlockKind HeadLine(PageBlock block) =>
        DateLine().IsMatch(block.Text) ? BlockKind.Byline
        : block.Words <= LongestLabel ? BlockKind.Boilerplate
        : block.Kind;

    /// <summary>A block among the first ones that is repeated word for word is a summary of what follows.</summary>
    private static void Highlights(List<PageBlock> blocks)
    {
        for (var i = 0; i < Math.Min(blocks.Count, MostLines); i++)
        {
            var text = blocks[i].Text;
            if (blocks[i].Words >= LongestLabel && blocks.Skip(i + 1).Any(b => b.Text == text && b.Kind == BlockKind.Paragraph))
            {
                blocks[i] = blocks[i] with { Kind = BlockKind.Boilerplate };
            }
        }
    }

    /// <summary>Headings after the last paragraph have no text below them.</summary>
    private static void Tail(List<PageBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0 && blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.ListItem); i--)
        {
            blocks[i] = blocks[i] with { Kind = blocks[i].Kind == BlockKind.Heading ? BlockKind.Boilerplate : blocks[i].Kind };
        }
    }

    /// <summary>
    /// Tags link lists with the line that introduces them: a run of list items that are links, or that are mostly links and end the page.
    /// </summary>
    private static void LinkLists(List<PageBlock> blocks)
    {
        var last = blocks.FindLastIndex(b => !IsLinkItem(b) && b.Words >= 8 && b.Kind is not (BlockKind.Boilerplate or BlockKind.Byline or BlockKind.Caption));
        for (var end = blocks.Count; end > 0;)
        {
            var start = end;
            while (start > 0 && IsLinkItem(blocks[start - 1]))
            {
                start--;
            }

            if (end - start >= 2 && blocks[start..end].Average(b => b.LinkShare) > (end > last ? 0.4 : 0.9))
            {
                Drop(blocks, start, end);
            }

            end = start == end ? end - 1 : start;
        }
    }

    private static bool IsLinkItem(PageBlock block) =>
        block.LinkShare > 0.3 && (block.Kind == BlockKind.ListItem || (block.Kind != BlockKind.Heading && block.Holder.Closest("li") is not null));

    private static void Drop(List<PageBlock> blocks, int start, int end)
    {
        var from = start > 0 && blocks[start - 1] is { Words: <= 8, EndsSentence: false, Kind: BlockKind.Paragraph or BlockKind.Heading } ? start - 1 : start;
        for (var i = from; i < end; i++)
        {
            blocks[i] = blocks[i] with { Kind = BlockKind.Boilerplate };
        }
    }

    private static bool SameWords(string a, string b) =>
        string.Equals(Letters(a), Letters(b), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^(\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d\d|(19|20)\d\d-\d\d-\d\d)\W")]
    private static partial Regex DateFirst();

    [GeneratedRegex(@"\b\d{1,2}\b.{0,24}\b(19|20)\d\d\b|\b(19|20)\d\d[-/.年]\d|\d{1,2}:\d\d|\b\d+ (minutes?|hours?|days?) ago\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();
}
