using FactBot.Core.Domain;

namespace FactBot.Analysis.Text;

/// <summary>
/// The part of an article that is analysed: its blocks up to <see cref="Limit"/>. A block is cut only where the whole ones before it would
/// be less than half of that.
/// </summary>
/// <param name="Text">The article with the blocks of the part alone; spans of it are spans of the article.</param>
/// <param name="End">The index in the raw text at which the part ends; null where it is all of the text.</param>
internal sealed record AnalysedPart(ArticleText Text, int? End)
{
    /// <summary>UTF-16 code units of the raw text. A book takes minutes and would hold up the desk's other links.</summary>
    public const int Limit = 200_000;

    /// <summary>How far before the limit the end of a sentence or a word is looked for, in UTF-16 code units.</summary>
    private const int LookBack = 2_000;

    public static AnalysedPart Of(ArticleText text, int limit = Limit)
    {
        var read = text.Blocks.Select((block, index) => (Block: block, Index: index)).Where(b => IsRead(b.Block)).ToList();
        if (read.Count == 0 || RawEnd(text, read[^1].Block.End) <= limit)
        {
            return new AnalysedPart(text, null);
        }

        // What stands before the article is not analysed and does not count where it alone is longer.
        var start = text.RawIndex(read[0].Block.Start);
        var to = start < limit ? limit : start + limit;
        var whole = read.TakeWhile(b => RawEnd(text, b.Block.End) <= to).Count();
        var end = whole == 0 ? start : RawEnd(text, read[whole - 1].Block.End);
        var (next, index) = read[whole];
        return end < to - (limit / 2) && text.RawIndex(next.Start) < to
            ? Cut(text, index, CutAt(text, next, to))
            : new AnalysedPart(text.Within(text.Blocks[..index]), end);
    }

    /// <summary>Whether the analysis reads the block.</summary>
    private static bool IsRead(Block block) => block.Length > 0 && block.Kind is not (BlockKind.Boilerplate or BlockKind.Byline);

    private static AnalysedPart Cut(ArticleText text, int index, int at) =>
        new(text.Within([.. text.Blocks[..index], text.Blocks[index] with { End = at }]), RawEnd(text, at));

    /// <summary>The end of the raw text under what stands before an index of the reading view.</summary>
    private static int RawEnd(ArticleText text, int at) => text.RawIndex(at - 1) + (text.StandsInRaw(at - 1) ? 1 : 0);

    private static int CutAt(ArticleText text, Block block, int to)
    {
        var last = LastWithin(text, block, to);
        var from = Math.Max(block.Start, last - LookBack);
        var words = text.Repaired;
        return LastWhere(from, last, i => EndsWord(words, i) && EndsSentence(words, block.Start, i))
            ?? LastWhere(from, last, i => EndsWord(words, i))
            ?? (char.IsLowSurrogate(words[last]) && last - 1 > block.Start ? last - 1 : last);
    }

    /// <summary>The map of a text is in order, so that its end is found by halving.</summary>
    private static int LastWithin(ArticleText text, Block block, int to)
    {
        var (low, high) = (block.Start + 1, block.End - 1);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            (low, high) = RawEnd(text, middle) <= to ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static int? LastWhere(int from, int last, Func<int, bool> holds)
    {
        var at = last;
        while (at > from && !holds(at))
        {
            at--;
        }

        return at > from ? at : null;
    }

    private static bool EndsWord(string words, int at) => char.IsWhiteSpace(words[at]) && !char.IsWhiteSpace(words[at - 1]);

    private static bool EndsSentence(string words, int from, int at)
    {
        while (at - 1 > from && words[at - 1] is '"' or '\'' or '\u201D' or '\u2019' or ')')
        {
            at--;
        }

        return words[at - 1] is '.' or '!' or '?';
    }
}
