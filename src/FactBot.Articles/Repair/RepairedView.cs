using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>The reading view of a text whose blocks are known already (a web page, a PDF).</summary>
public static class RepairedView
{
    /// <summary>
    /// Plain spaces and quotation marks, one space for a break inside a block, the dateline a block of its own. The blocks keep
    /// their kinds; they are numbered anew. A block that holds nothing to be read is left out.
    /// </summary>
    /// <param name="raw">The text.</param>
    /// <param name="blocks">Its blocks, in order and apart, with offsets into <paramref name="raw"/>.</param>
    public static ArticleText Of(string raw, ImmutableArray<Block> blocks)
    {
        var reading = new RepairedTextWriter(raw);
        var written = blocks.Where(b => HoldsAnything(raw, b)).Select(b => Write(b, reading)).ToList();
        DatelineRule.Cut(reading.Text, written);
        var numbered = BlockClassifier.Number(written);
        var oddities = new Oddities(raw, reading, numbered).AddNumbers().AddGarbled();
        return new ArticleText(raw, reading.Text, reading.Map, numbered, oddities.Found);
    }

    private static WrittenBlock Write(Block block, RepairedTextWriter reading)
    {
        reading.Break(block.Start);
        var start = reading.Length;
        reading.Write(block.Start, block.End);
        return new WrittenBlock(LineKind.Text, start, reading.Length, MayBreakOff: false) { Block = block.Kind };
    }

    private static bool HoldsAnything(string raw, Block block) =>
        Enumerable.Range(block.Start, block.Length).Any(i => !Glyphs.IsBlank(raw[i]));
}
