using System.Collections.Immutable;

namespace FactBot.Analysis.Reading;

/// <summary>Words <paramref name="First"/> to <paramref name="Last"/> (exclusive).</summary>
public readonly record struct WordSpan(int First, int Last)
{
    public int Count => Last - First;

    public bool Overlaps(WordSpan other) => First < other.Last && other.First < Last;
}

/// <summary>Who said what, as the reader found it.</summary>
/// <param name="Source">Whoever or whatever says it; none where the text does not tell.</param>
/// <param name="Cue">The words that show that something is said; at least one span.</param>
/// <param name="Content">What is said; at least one span. Spans are in order and apart.</param>
/// <param name="Confidence">0 to 1: how sure the reader is that something is said here.</param>
public sealed record ReadAttribution(ImmutableArray<WordSpan> Source, ImmutableArray<WordSpan> Cue, ImmutableArray<WordSpan> Content, double Confidence);
