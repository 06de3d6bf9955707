using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>A claim under check: what was found, and all that the desk did with it.</summary>
/// <param name="Number">From 1; never changes.</param>
/// <param name="Claim">The words and what is known of them, as the desk has them now.</param>
/// <param name="OpenedAt">When it came to the desk, UTC.</param>
public sealed record ClaimRecord(int Number, Claim Claim, DateTimeOffset OpenedAt)
{
    public ClaimState State { get; init; }

    /// <summary>Since when it is in this state, UTC.</summary>
    public DateTimeOffset StateSince { get; init; } = OpenedAt;

    public Person? Assignee { get; init; }

    public DateTimeOffset? Due { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public Verdict? Verdict { get; init; }

    /// <summary>Verdicts that were replaced, oldest first.</summary>
    public ImmutableArray<Verdict> EarlierVerdicts { get; init; } = [];

    public SetAside? SetAside { get; init; }

    /// <summary>Who added it; null for one that the analysis found.</summary>
    public Person? AddedBy { get; init; }

    /// <summary>Words that it had before, oldest first.</summary>
    public ImmutableArray<Passage> EarlierWords { get; init; } = [];

    public ImmutableArray<Note> Notes { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Nobody has to do anything more with it.</summary>
    public bool IsClosed => State is ClaimState.Done or ClaimState.SetAside;
}
