using System.Collections.Immutable;

namespace FactBot.Core.Domain;

public enum NotesRule
{
    /// <summary>Every reply in a claim's thread is a note, except lines that begin with //.</summary>
    Replies,

    /// <summary>Only a reply that begins with "note" is a note, or one that comes by a command.</summary>
    Marked,
}

public enum EmptyDay
{
    /// <summary>The summary is skipped when nothing is new and nothing is open.</summary>
    Skip,
    Brief,
    Full,
}

/// <summary>A desk's settings. <paramref name="Version"/> is 0 until the first change is stored.</summary>
public sealed record Desk(DeskId Id, long Version = 0)
{
    public const int MaxOpenClaims = 10;

    /// <summary>The IANA id of the time zone. The program's default applies until the desk sets one.</summary>
    public string? Zone { get; init; }

    /// <summary>The number of claim messages posted with a new card, 0 to <see cref="MaxOpenClaims"/>.</summary>
    public int OpenClaims { get; init; }

    public NotesRule Notes { get; init; }

    /// <summary>Whether a verdict needs evidence first.</summary>
    public bool EvidenceRequired { get; init; }
}

/// <summary>
/// The schedule of a channel's summary. <paramref name="Zone"/> is an IANA id. <paramref name="Days"/> are days of the week in
/// that zone. <see cref="Version"/> guards the plan: a summary that is being posted does not undo what somebody sets meanwhile.
/// </summary>
public sealed record SummaryPlan(
    DeskId Desk,
    Place Channel,
    TimeOnly At,
    string Zone,
    ImmutableArray<DayOfWeek> Days,
    EmptyDay Empty,
    DateTimeOffset SetAt)
{
    /// <summary>The version: 0 until it is first stored, and one more with every stored change.</summary>
    public long Version { get; init; }

    /// <summary>Whether assignees are mentioned so that they are notified, or only named.</summary>
    public bool Ping { get; init; }

    /// <summary>The person who set it, who is told when a summary cannot be posted.</summary>
    public Person? SetBy { get; init; }

    /// <summary>The end of the window of the last summary sent; null before the first.</summary>
    public DateTimeOffset? LastUntil { get; init; }

    /// <summary>The last local date that was settled, whether its summary was posted or skipped.</summary>
    public DateOnly? LastDate { get; init; }
}
