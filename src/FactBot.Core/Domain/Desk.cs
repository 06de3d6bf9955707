using System.Collections.Immutable;

namespace FactBot.Core.Domain;

public enum NotesRule
{
    /// <summary>Every reply in a claim's thread is a note, but for lines that begin with //.</summary>
    Replies,

    /// <summary>Only what begins with "note" or comes by a command is one.</summary>
    Marked,
}

public enum EmptyDay
{
    /// <summary>Nothing new and nothing open: no post.</summary>
    Skip,
    Brief,
    Full,
}

/// <summary>What a desk has set for itself; <paramref name="Version"/> is 0 until the first change is stored.</summary>
public sealed record Desk(DeskId Id, long Version = 0)
{
    public const int MaxOpenClaims = 10;

    /// <summary>IANA id. The program's own setting until the desk sets one.</summary>
    public string? Zone { get; init; }

    /// <summary>Claim messages posted with a new card, 0 to <see cref="MaxOpenClaims"/>.</summary>
    public int OpenClaims { get; init; }

    public NotesRule Notes { get; init; }

    /// <summary>A verdict needs evidence first.</summary>
    public bool EvidenceRequired { get; init; }
}

/// <summary>
/// When a channel gets its summary. <paramref name="Zone"/> is an IANA id; <paramref name="Days"/> are days of the week in that zone.
/// <see cref="Version"/> guards it: a summary that is being posted does not undo what somebody sets meanwhile.
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
    /// <summary>0 until it is first stored; grows by one with every stored change.</summary>
    public long Version { get; init; }

    /// <summary>Whether assignees are called by name so that they are told, or only named.</summary>
    public bool Ping { get; init; }

    /// <summary>Who set it: told where it cannot be posted.</summary>
    public Person? SetBy { get; init; }

    /// <summary>The end of the window of the last summary sent; null before the first.</summary>
    public DateTimeOffset? LastUntil { get; init; }

    /// <summary>The last local date that was answered, whether posted or skipped.</summary>
    public DateOnly? LastDate { get; init; }
}
