namespace FactBot.Core.Domain;

public enum DenialKind
{
    /// <summary>A plain denial: "denied that", "said he never".</summary>
    Denial,

    /// <summary>A rejection: "rejected the idea", "dismissed the claim".</summary>
    Rejection,

    /// <summary>A dispute: "disputed the account".</summary>
    Dispute,

    /// <summary>A refutation: "refuted", with something set against it.</summary>
    Refutation,

    /// <summary>A contradiction without a word of denial: "insisted it did not".</summary>
    CounterAssertion,

    /// <summary>"did not deny", which denies nothing.</summary>
    NonDenial,

    /// <summary>"would neither confirm nor deny", which denies nothing.</summary>
    Neither,
}

/// <summary>
/// A party's denial. <paramref name="Words"/> is the sentence or clause that carries it. <paramref name="Cue"/> is the reporter's
/// verb ("nixed"), kept apart from <paramref name="OwnWords"/>, the denier's own quoted words. <paramref name="Denied"/> is only
/// what the denial says it covers. <paramref name="Claim"/> is an index into <see cref="Findings.Claims"/>; a denial without one
/// is shown too. <paramref name="Earlier"/> marks a denial made on an older occasion ("last month", "in 2014").
/// <paramref name="Nested"/> marks one told by somebody other than the writer. <paramref name="Confidence"/> is 0..1.
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
