using System.Collections.Immutable;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Reading;

/// <summary>Who said what, as the reader found it.</summary>
/// <param name="Source">Whoever or whatever says it; none where the text does not tell.</param>
/// <param name="Cue">The words that show that something is said; at least one span.</param>
/// <param name="Content">What is said; at least one span. Spans are in order and apart.</param>
/// <param name="Confidence">0 to 1: how sure the reader is that something is said here.</param>
public sealed record ReadAttribution(ImmutableArray<TokenRange> Source, ImmutableArray<TokenRange> Cue, ImmutableArray<TokenRange> Content, double Confidence);
