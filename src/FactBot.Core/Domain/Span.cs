namespace FactBot.Core.Domain;

/// <summary>
/// A half-open stretch of an article's raw text, in UTF-16 code units. An empty span marks a place where the scrape lost words:
/// it has a position and no text.
/// </summary>
public readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool IsGap => End == Start;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;
}
