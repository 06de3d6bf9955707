using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>
/// Verbatim words of an article: one or more spans of its raw text, in order and without overlap. There is more than one span
/// where the repair joined pieces across a break of the scrape, or where an interrupted quotation goes on. An empty span in
/// between marks lost words.
/// </summary>
public sealed class Passage : IEquatable<Passage>
{
    /// <exception cref="ArgumentException">There is no span, or the spans overlap or are out of order.</exception>
    public Passage(ImmutableArray<Span> spans) : this(spans, [])
    {
    }

    /// <param name="spans">The spans, in order and without overlap.</param>
    /// <param name="elided">The indexes of the spans before which words of the article are left out (not merely lost): "Cisco … is
    /// providing".</param>
    /// <exception cref="ArgumentException">There is no span, or the spans overlap or are out of order.</exception>
    public Passage(ImmutableArray<Span> spans, ImmutableHashSet<int> elided)
    {
        Elided = elided;
        if (spans.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A passage has at least one span.", nameof(spans));
        }

        for (var i = 0; i < spans.Length; i++)
        {
            if (spans[i].End < spans[i].Start || (i > 0 && spans[i].Start < spans[i - 1].End))
            {
                throw new ArgumentException("The spans of a passage are in order and apart.", nameof(spans));
            }
        }

        Spans = spans;
    }

    public Passage(int start, int end) : this([new Span(start, end)])
    {
    }

    public ImmutableArray<Span> Spans { get; }

    /// <summary>The indexes of the spans before which words are left out.</summary>
    public ImmutableHashSet<int> Elided { get; }

    /// <summary>The start of the first span, in UTF-16 code units of the raw text.</summary>
    public int Start => Spans[0].Start;

    /// <summary>The end (exclusive) of the last span, in UTF-16 code units of the raw text.</summary>
    public int End => Spans[^1].End;

    public Span Extent => new(Start, End);

    public bool HasGap => Spans.Any(s => s.IsGap);

    public bool Overlaps(Passage other) => Spans.Any(a => other.Spans.Any(b => a.Overlaps(b)));

    /// <summary>The passage as a person reads it; see <see cref="PassageText"/>.</summary>
    public string Show(string raw) => PassageText.Show(raw, this);

    public bool Equals(Passage? other) => other is not null && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Passage);

    public override int GetHashCode() => HashCode.Combine(Start, End, Spans.Length);

    public override string ToString() => string.Join(' ', Spans.Select(s => $"{s.Start}..{s.End}"));
}
