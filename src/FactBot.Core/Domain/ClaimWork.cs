namespace FactBot.Core.Domain;

public enum ClaimState
{
    New,
    Taken,

    /// <summary>A verdict that waits for a second check.</summary>
    Proposed,
    Done,
    SetAside,
}

public enum Priority
{
    Low,
    Normal,
    High,
}

/// <summary>Is an attributed claim reported correctly? It says nothing of its truth.</summary>
public enum Reported
{
    NotChecked,
    Correctly,
    Wrongly,
}

/// <summary>What the desk found of the claim itself. "Disputed" is none of these: it is shown from the denials.</summary>
public enum Truth
{
    Confirmed,
    Wrong,
    NeedsChange,
    CannotVerify,
    NotCheckable,
}

/// <summary>The desk's answer to both questions, with its reason in words.</summary>
/// <param name="Truth">Of the claim itself.</param>
/// <param name="Reported">Of its report.</param>
/// <param name="Reason">In the checker's words; never empty.</param>
/// <param name="By">Who answers.</param>
/// <param name="At">When, UTC.</param>
/// <param name="SingleCheck">One person finished it alone.</param>
public sealed record Verdict(Truth Truth, Reported Reported, string Reason, Person By, DateTimeOffset At, bool SingleCheck);

/// <summary>Why a claim is not checked further, and in which state it stood before.</summary>
public sealed record SetAside(string Reason, Person By, DateTimeOffset At, ClaimState Before);
