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

/// <summary>The reason why a claim was picked.</summary>
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

    /// <summary>The claim is the denier's own words against it.</summary>
    DeniersWords,

    /// <summary>The claim is made by a party that denies something in this story.</summary>
    PartyToDispute,

    /// <summary>The sentence breaks off in the original text.</summary>
    BrokenOff,
}

/// <summary>
/// One term of a claim's score. The weights of all reasons add up to the score. <paramref name="Evidence"/> is the words that
/// counted, where they can be named.
/// </summary>
public sealed record Reason(ReasonKind Kind, double Weight, Passage? Evidence);

/// <summary>
/// A verbatim span that can be checked. <paramref name="Sentence"/> is the sentence around it. <paramref name="Speaker"/> is null
/// where the publication makes the claim in its own voice. <paramref name="AlsoAt"/> is where else the claim stands, in the same
/// or other words. <paramref name="Context"/> is words that say what its pronouns and dates mean; they are shown beside the claim
/// and never written into it.
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
    /// <summary>The fewest words of a claim that a person adds. Fewer words could stand anywhere in the article.</summary>
    public const int FewestWords = 3;

    /// <summary>The maximum length of a claim that a person adds, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>The text reports the claim ("allegations that …", "denied that …") and does not say who makes it.</summary>
    public bool MakerUnnamed { get; init; }
}
