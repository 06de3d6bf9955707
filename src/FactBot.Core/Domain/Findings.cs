using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>A sentence of the article, in block <paramref name="Block"/>.</summary>
public sealed record Sentence(Passage Words, int Block);

/// <summary>
/// Everything that the analysis found in one text. Every passage points into the raw text. Claims come best first, everything
/// else in the order of the text. <see cref="NonDenials"/> holds what sounds like a denial and is none.
/// </summary>
public sealed record Findings(
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Quote> Quotes,
    ImmutableArray<Source> Sources,
    ImmutableArray<Denial> Denials,
    ImmutableArray<Denial> NonDenials,
    ImmutableArray<NoAnswer> Replies)
{
    public static readonly Findings None = new([], [], [], [], [], [], []);

    /// <summary>The version of the model that found this; null where none took part, as before there was one.</summary>
    public string? Model { get; init; }

    /// <summary>Where the analysis ended in the raw text, where it took only a part of it; null where it took all.</summary>
    public int? AnalysedTo { get; init; }
}
