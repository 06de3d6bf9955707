namespace FactBot.Articles.Repair;

/// <summary>A stretch of raw text in a block: words are lost before it, or a space joins it to the stretch before.</summary>
internal readonly record struct Part(int Start, int End, bool Spaced, bool GapBefore);

/// <summary>A block in the making: the lines that belong together.</summary>
internal sealed class Draft(LineKind kind)
{
    private readonly List<Part> _parts = [];
    private int _marks;

    public LineKind Kind { get; } = kind;

    public IReadOnlyList<Part> Parts => _parts;

    public int LineCount => _parts.Count;

    public int WordCount { get; private set; }

    /// <summary>The last line so far.</summary>
    public Line? Last { get; private set; }

    public bool GapAtEnd { get; set; }

    /// <summary>An odd number of double quotation marks so far.</summary>
    public bool QuoteIsOpen => _marks % 2 == 1;

    public void Add(Line line, bool gapBefore)
    {
        var spaced = Last is { Ending.Close: not (Close.Opener or Close.Hyphen) } && line.Opening.Start != Start.Punctuation;
        _parts.Add(new Part(line.Start, line.End, spaced, gapBefore));
        Last = line;
        WordCount += line.WordCount;
        _marks += line.Plain.AsSpan().Count('"');
    }
}
