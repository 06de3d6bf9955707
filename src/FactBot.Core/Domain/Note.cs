namespace FactBot.Core.Domain;

/// <summary>
/// A checker's words on a claim or an article. <paramref name="Number"/> counts from 1 within it and never changes.
/// <paramref name="From"/> is the message that it was, whose edits and deletion it follows.
/// </summary>
public sealed record Note(int Number, Person By, DateTimeOffset At, string Text, MessageRef? From)
{
    /// <summary>UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    /// <summary>Of one claim or article: more are no help to anybody, and everything is stored with it.</summary>
    public const int MaxPerClaim = 500;

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The message was deleted: the words are gone, the place stays.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Something to find out; open until another note answers it.</summary>
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

/// <summary>The text behind evidence as it was read, with the SHA-256 of its UTF-8 bytes in lower-case hex.</summary>
public sealed record KeptText(string Text, string Sha256, DateTimeOffset ReadAt);

/// <summary>
/// What speaks for or against a claim: a link, words, or both. <paramref name="Number"/> counts from 1 within the claim
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
    /// <summary>UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    public const int MaxPerClaim = 100;

    /// <summary>What stood behind the link, or the words themselves; null until it is read.</summary>
    public KeptText? Kept { get; init; }

    /// <summary>Why the text behind the link could not be kept, in words for the desk.</summary>
    public string? NotKept { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }
}
