using System.Collections.Immutable;

namespace FactBot.Core.Domain;

public enum ClaimKind
{
    Event,
    Quantity,
    Comparison,
    Cause,
    Rule,
    Record,
    Allegation,
    Statement,
    Experience,
    Prediction,
    Opinion,
}

/// <summary>Why a claim was picked.</summary>
public enum ReasonKind
{
    Central,
    Accuses,
    Denied,
    DeniedEarlier,
    ReplyMissing,
    Number,
    MalformedNumber,
    Date,
    NamesPerson,
    Money,
    Crime,
    Harm,
    Comparison,
    Cause,
    Law,
    Record,
    SingleUnnamedSource,
    OwnVoice,
    Opinion,
    Prediction,
    Question,
    Logistics,
    Background,
    Length,
    SpeakerLost,
    OnRecord,

    /// <summary>The denier's own words against the claim.</summary>
    DeniersWords,

    /// <summary>Said by a party that denies something in this story.</summary>
    PartyToDispute,

    /// <summary>The sentence breaks off in the text as it came.</summary>
    BrokenOff,
}

/// <summary>
/// One term of a claim's score. The weights of all reasons add up to the score. <paramref name="Evidence"/> is the
/// words that counted, where they can be named.
/// </summary>
public sealed record Reason(ReasonKind Kind, double Weight, Passage? Evidence);

/// <summary>
/// A verbatim span that can be checked. <paramref name="Sentence"/> is the sentence that holds it; <paramref name="Speaker"/>
/// is null where the publication says it in its own voice. <paramref name="AlsoAt"/>: the same claim in other words or
/// again, elsewhere. <paramref name="Context"/>: words that say what its pronouns and dates mean, shown and never written in.
/// </summary>
public sealed record Claim(
    Passage Words,
    ClaimKind Kind,
    double Score,
    ImmutableArray<Reason> Reasons,
    Passage Sentence,
    int Block,
    Speaker? Speaker,
    ImmutableArray<Passage> AlsoAt,
    ImmutableArray<Passage> Context)
{
    /// <summary>Of what a person adds: fewer could stand anywhere in the article.</summary>
    public const int FewestWords = 3;

    /// <summary>Of what a person adds, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>The text reports that it is claimed ("allegations that …", "denied that …") and does not say by whom.</summary>
    public bool MakerUnnamed { get; init; }
}
