namespace FactBot.Core.Domain;

/// <summary>
/// A checker's words on a claim or an article. <paramref name="Number"/> counts from 1 within it and never changes.
/// <paramref name="From"/> is the message that was kept as the note; the note follows its edits and its deletion.
/// </summary>
public sealed record Note(int Number, Person By, DateTimeOffset At, string Text, MessageRef? From)
{
    /// <summary>The maximum length in UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    /// <summary>The maximum number of notes on one claim or article. All of them are stored with it, and more help nobody.</summary>
    public const int MaxPerClaim = 500;

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The time when the message was deleted. The words are gone, the number stays.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Whether it is a question. A question is open until another note answers it.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>The number of the note that answers this question.</summary>
    public int? AnsweredBy { get; init; }

    public bool IsOpenQuestion => IsQuestion && AnsweredBy is null && DeletedAt is null;
}

public enum Stance
{
    Context,
    Supports,
    Refutes,
}

public enum Tier
{
    Secondary,
    Primary,
}

/// <summary>The text of a piece of evidence as it was read, with the SHA-256 of its UTF-8 bytes in lower-case hex.</summary>
public sealed record KeptText(string Text, string Sha256, DateTimeOffset ReadAt);

/// <summary>
/// A piece of evidence for or against a claim: a link, words, or both. <paramref name="Number"/> counts from 1 within the claim
/// and never changes.
/// </summary>
public sealed record Evidence(
    int Number,
    Person By,
    DateTimeOffset At,
    string? Link,
    string Text,
    Stance Stance,
    Tier Tier,
    MessageRef? From)
{
    /// <summary>The maximum length in UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    public const int MaxPerClaim = 100;

    /// <summary>The text of the linked page, or the words themselves; null until it is read.</summary>
    public KeptText? Kept { get; init; }

    /// <summary>The reason why the text of the linked page could not be kept, in words for the desk.</summary>
    public string? NotKept { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }
}
