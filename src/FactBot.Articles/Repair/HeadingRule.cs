using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>Recognizes headings: short lines without a full stop before running text.</summary>
internal static class HeadingRule
{
    private const int Longest = 110;
    private const int MostWords = 16;
    private const int ListRun = 3;

    public static void Mark(string reading, List<WrittenBlock> blocks)
    {
        var lastLong = blocks.FindLastIndex(b => b.Block == BlockKind.Paragraph && !IsShort(reading, b));
        for (var start = 0; start < blocks.Count;)
        {
            var end = start;
            while (end < blocks.Count && IsShort(reading, blocks[end]))
            {
                end++;
            }

            MarkRun(blocks, start, end, follows: end <= lastLong);
            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>One or two short lines before a paragraph are headings; a longer run is a list.</summary>
    private static void MarkRun(List<WrittenBlock> blocks, int start, int end, bool follows)
    {
        var kind = end - start >= ListRun ? BlockKind.ListItem : BlockKind.Heading;
        for (var i = start; i < end && (follows || kind == BlockKind.ListItem); i++)
        {
            blocks[i].Block = kind;
        }
    }

    private static bool IsShort(string reading, WrittenBlock block) =>
        block.Block == BlockKind.Paragraph && block.Length <= Longest && LooksLikeHeading(reading[block.Start..block.End]);

    private static bool LooksLikeHeading(string text) =>
        LineEnding.Of(text) is { Close: LineClose.Word } && !text.Contains(PassageText.GapMark)
        && text[^1] is not ('"' or ')' or '\'') && text[0] is not ('"' or '-' or '\u2014' or '\u2013')
        && text.AsSpan().Count(' ') < MostWords && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] == '\'');
}
