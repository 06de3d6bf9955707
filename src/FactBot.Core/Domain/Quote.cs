namespace FactBot.Core.Domain;

public enum QuoteKind
{
    /// <summary>All of its words stand in quotation marks.</summary>
    Direct,

    /// <summary>Some of its words stand in quotation marks.</summary>
    Mixed,

    /// <summary>It is reported in the writer's words.</summary>
    Indirect,
}

/// <summary>
/// A quotation. <paramref name="Source"/> and <paramref name="Cue"/> are the words at the quotation ("he", "wrote").
/// <paramref name="Content"/> is what is said, with its quotation marks. <paramref name="Inferred"/> marks one without reporting
/// words that continues somebody's quotation. <paramref name="Nested"/> marks one inside another's words.
/// </summary>
public sealed record Quote(
    Passage? Source,
    Passage? Cue,
    Passage Content,
    QuoteKind Kind,
    Speaker? Speaker,
    bool Inferred,
    bool Nested,
    int Block)
{
    /// <summary>
    /// Whether it was told to somebody or published ("said", "wrote"), not only thought, felt or shown ("believes", "fears").
    /// </summary>
    public bool Communicated { get; init; } = true;
}
