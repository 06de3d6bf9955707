using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>A claim under check: what the analysis found, and everything that the desk did with it.</summary>
/// <param name="Number">The number within the article, from 1. It never changes.</param>
/// <param name="Claim">The words and what is known of them, as the desk has them now.</param>
/// <param name="OpenedAt">The time when it came to the desk, UTC.</param>
public sealed record ClaimRecord(int Number, Claim Claim, DateTimeOffset OpenedAt)
{
    public ClaimState State { get; init; }

    /// <summary>The time since when it is in this state, UTC.</summary>
    public DateTimeOffset StateSince { get; init; } = OpenedAt;

    public Person? Assignee { get; init; }

    public DateTimeOffset? Due { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public Verdict? Verdict { get; init; }

    /// <summary>The verdicts that were replaced, oldest first.</summary>
    public ImmutableArray<Verdict> EarlierVerdicts { get; init; } = [];

    public SetAside? SetAside { get; init; }

    /// <summary>The person who added it; null for a claim that the analysis found.</summary>
    public Person? AddedBy { get; init; }

    /// <summary>The earlier words of the claim, oldest first.</summary>
    public ImmutableArray<Passage> EarlierWords { get; init; } = [];

    public ImmutableArray<Note> Notes { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Whether no more work on it is needed.</summary>
    public bool IsClosed => State is ClaimState.Done or ClaimState.SetAside;
}
