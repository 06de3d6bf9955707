namespace FactBot.Core.Domain;

public enum DenialKind
{
    /// <summary>"denied that", "said he never".</summary>
    Denial,

    /// <summary>"rejected the idea", "dismissed the claim".</summary>
    Rejection,

    /// <summary>"disputed the account".</summary>
    Dispute,

    /// <summary>"refuted", with something set against it.</summary>
    Refutation,

    /// <summary>"insisted it did not", a flat contradiction without the word.</summary>
    CounterAssertion,

    /// <summary>"did not deny": denies nothing.</summary>
    NonDenial,

    /// <summary>"would neither confirm nor deny": denies nothing.</summary>
    Neither,
}

/// <summary>
/// A party denies something. <paramref name="Words"/> is the sentence or clause that carries it; <paramref name="Cue"/> the
/// reporter's verb ("nixed"), kept apart from <paramref name="OwnWords"/>, the denier's own quoted words. <paramref name="Denied"/>
/// is what the denial says it covers, no more. <paramref name="Claim"/> is an index into <see cref="Findings.Claims"/>; a denial
/// without one is shown all the same. <paramref name="Earlier"/>: said on an older occasion ("last month", "in 2014").
/// <paramref name="Nested"/>: told by somebody else than the writer. <paramref name="Confidence"/> is 0..1.
/// </summary>
public sealed record Denial(
    DenialKind Kind,
    Passage Words,
    Passage Cue,
    Passage? OwnWords,
    Speaker? Denier,
    Passage? Denied,
    int? Claim,
    bool Earlier,
    bool Nested,
    double Confidence,
    int Block);
