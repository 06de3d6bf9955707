namespace FactBot.Core.Domain;

/// <summary>A claim as lists and the summary need it, without its article.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Words">The verbatim words, at most 200 UTF-16 code units.</param>
/// <param name="Kind">The kind.</param>
/// <param name="State">The state.</param>
/// <param name="StateSince">The time since when it is in this state, UTC.</param>
/// <param name="OpenedAt">The time when it was opened, UTC.</param>
/// <param name="Assignee">The assignee.</param>
/// <param name="Due">The due time, UTC.</param>
/// <param name="Priority">The priority.</param>
/// <param name="Truth">The verdict.</param>
/// <param name="SingleCheck">One person finished it alone.</param>
/// <param name="OpenQuestions">The number of open questions.</param>
/// <param name="Unanswered">It criticises somebody, and no reply was found in the article.</param>
public sealed record ClaimRow(
    ClaimId Id,
    string Words,
    ClaimKind Kind,
    ClaimState State,
    DateTimeOffset StateSince,
    DateTimeOffset OpenedAt,
    Person? Assignee,
    DateTimeOffset? Due,
    Priority Priority,
    Truth? Truth,
    bool SingleCheck,
    int OpenQuestions,
    bool Unanswered)
{
    public bool IsClosed => State is ClaimState.Done or ClaimState.SetAside;
}
