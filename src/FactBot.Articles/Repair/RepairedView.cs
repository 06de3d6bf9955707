using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>Builds the repaired text of a source whose blocks are known already (a web page, a PDF).</summary>
public static class RepairedView
{
    /// <summary>
    /// Normalizes spaces and quotation marks, replaces a break inside a block by one space, and makes the dateline a block of its own.
    /// The blocks keep their kinds and are renumbered. A blank block is omitted.
    /// </summary>
    /// <param name="raw">The text.</param>
    /// <param name="blocks">The blocks of the text, in order and without overlap, with offsets into <paramref name="raw"/>.</param>
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
