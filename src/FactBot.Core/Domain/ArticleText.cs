using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>The kind of a block. Blocks of every kind are kept, because captions and headings carry claims too.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    Caption,
    ListItem,

    /// <summary>A byline: "--Written by James Rogers in New York."</summary>
    Byline,

    /// <summary>Navigation, tip lines and newsletter boxes. They are never analysed and never shown.</summary>
    Boilerplate,
}

/// <summary>
/// A block of the reading view. <paramref name="Start"/> and <paramref name="End"/> (exclusive) are offsets into
/// <see cref="ArticleText.Repaired"/>, not into the raw text. <paramref name="Number"/> counts the blocks that a reader would
/// count (paragraphs, captions, headings, list items) from 1; it is 0 for a block that does not count.
/// </summary>
public sealed record Block(BlockKind Kind, int Start, int End, int Number)
{
    public int Length => End - Start;
}

/// <summary>
/// An article's text in two forms. <see cref="Raw"/> is the original text, which is stored and to which every span points.
/// <see cref="Repaired"/> is the reading view, repaired for the analysis: joined lines, plain spaces and quotation marks, a
/// <see cref="PassageText.GapMark"/> where the scrape lost words. The blocks of the reading view are in order and do not overlap.
/// Every character of the reading view maps to one of the raw text or to none (a joining space, a gap).
/// </summary>
public sealed class ArticleText
{
    private readonly ImmutableArray<int> _map;

    /// <param name="raw">The original text.</param>
    /// <param name="reading">The repaired reading view.</param>
    /// <param name="map">For each UTF-16 code unit of the reading view, its index in the raw text in ascending order. A character that
    /// has no counterpart there has the bitwise complement (~index, always negative).</param>
    /// <param name="blocks">The blocks in order.</param>
    /// <param name="oddities">The oddities in the text.</param>
    public ArticleText(string raw, string reading, ImmutableArray<int> map, ImmutableArray<Block> blocks, ImmutableArray<Oddity> oddities)
    {
        if (map.Length != reading.Length)
        {
            throw new ArgumentException("The map has one entry for each character of the reading view.", nameof(map));
        }

        Raw = raw;
        Repaired = reading;
        _map = map;
        Blocks = blocks;
        Oddities = oddities;
    }

    public string Raw { get; }

    public string Repaired { get; }

    public ImmutableArray<Block> Blocks { get; }

    public ImmutableArray<Oddity> Oddities { get; }

    /// <summary>Makes the text of an article that needs no repair: one block a line, and a reading view equal to the raw text.</summary>
    public static ArticleText Plain(string raw) =>
        new(raw, raw, [.. Enumerable.Range(0, raw.Length)], PlainBlocks.Of(raw), []);

    /// <summary>The same text of which only these blocks count.</summary>
    public ArticleText Within(ImmutableArray<Block> blocks) => new(Raw, Repaired, _map, blocks, Oddities);

    public bool StandsInRaw(int readingIndex) => _map[readingIndex] >= 0;

    /// <summary>The index in the raw text of a character of the reading view, or the index where it would stand.</summary>
    public int RawIndex(int readingIndex) => _map[readingIndex] is var at && at >= 0 ? at : ~at;

    /// <summary>The raw words under a stretch of the reading view; null where it has no raw text and no lost words.</summary>
    public Passage? PassageOf(int start, int end) => PassageBuilder.Build(this, start, end);

    /// <summary>The raw words under several stretches of the reading view, in order.</summary>
    public Passage? PassageOf(IEnumerable<(int Start, int End)> parts)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        var elided = ImmutableHashSet.CreateBuilder<int>();
        foreach (var (start, end) in parts.OrderBy(p => p.Start))
        {
            if (PassageOf(start, end) is { } passage && (spans.Count == 0 || passage.Start >= spans[^1].End))
            {
                if (spans.Count > 0)
                {
                    elided.Add(spans.Count);
                }

                spans.AddRange(passage.Spans);
            }
        }

        return spans.Count == 0 ? null : new Passage(spans.ToImmutable(), elided.ToImmutable());
    }
}
