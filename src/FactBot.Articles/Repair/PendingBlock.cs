namespace FactBot.Articles.Repair;

/// <summary>A range of raw text in a block. Words may be lost before it, or a space joins it to the previous range.</summary>
internal readonly record struct TextPart(int Start, int End, bool Spaced, bool GapBefore);

/// <summary>A block under construction: the lines that belong together.</summary>
internal sealed class PendingBlock(LineKind kind)
{
    private readonly List<TextPart> _parts = [];
    private int _quoteMarks;

    public LineKind Kind { get; } = kind;

    public IReadOnlyList<TextPart> Parts => _parts;

    public int LineCount => _parts.Count;

    public int WordCount { get; private set; }

    /// <summary>The last line so far, or null.</summary>
    public Line? Last { get; private set; }

    public bool GapAtEnd { get; set; }

    /// <summary>The block has an odd number of double quotation marks so far.</summary>
    public bool QuoteIsOpen => _quoteMarks % 2 == 1;

    public void Add(Line line, bool gapBefore)
    {
        var spaced = Last is { Ending.Close: not (LineClose.Opener or LineClose.Hyphen) } && line.Opening.Start != LineStart.Punctuation;
        _parts.Add(new TextPart(line.Start, line.End, spaced, gapBefore));
        Last = line;
        WordCount += line.WordCount;
        _quoteMarks += line.Plain.AsSpan().Count('"');
    }
}
