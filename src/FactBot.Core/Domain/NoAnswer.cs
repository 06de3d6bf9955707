namespace FactBot.Core.Domain;

public enum NoAnswerKind
{
    Declined,
    NoResponse,
    Unreachable,
    Pending,
    Referred,
}

/// <summary>
/// A party's failure to answer questions. <paramref name="AskedBy"/> is who asked, where the text says so (it may be a gap).
/// <paramref name="ToNewsroom"/> is false for a silence between parties ("did not respond to the minister").
/// <paramref name="Claim"/> is an index into <see cref="Findings.Claims"/>. <paramref name="Confidence"/> is 0..1.
/// </summary>
public sealed record NoAnswer(
    NoAnswerKind Kind,
    Passage Words,
    Passage Cue,
    Speaker? Party,
    Passage? AskedBy,
    bool ToNewsroom,
    int? Claim,
    double Confidence,
    int Block);
