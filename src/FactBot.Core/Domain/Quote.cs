namespace FactBot.Core.Domain;

public enum QuoteKind
{
    /// <summary>All of it stands in quotation marks.</summary>
    Direct,

    /// <summary>Some of it stands in quotation marks.</summary>
    Mixed,

    /// <summary>Reported in the writer's words.</summary>
    Indirect,
}

/// <summary>
/// Who said what: <paramref name="Source"/> and <paramref name="Cue"/> are the words at the quotation ("he", "wrote"),
/// <paramref name="Content"/> what is said, with its quotation marks. <paramref name="Inferred"/>: no reporting words
/// govern it, it carries on somebody's quotation. <paramref name="Nested"/>: it stands inside another's.
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
    /// <summary>Told to somebody or published ("said", "wrote"), not only thought, felt or shown ("believes", "fears").</summary>
    public bool Communicated { get; init; } = true;
}
