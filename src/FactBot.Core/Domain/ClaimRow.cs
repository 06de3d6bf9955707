namespace FactBot.Core.Domain;

/// <summary>A claim as lists and the summary need it, without its article.</summary>
/// <param name="Id">Which.</param>
/// <param name="Words">Its verbatim words, at most 200 UTF-16 code units.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="State">Its state.</param>
/// <param name="StateSince">UTC.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Assignee">Who has it.</param>
/// <param name="Due">UTC.</param>
/// <param name="Priority">How urgent.</param>
/// <param name="Truth">Its verdict.</param>
/// <param name="SingleCheck">One person finished it alone.</param>
/// <param name="OpenQuestions">How many.</param>
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
    bool Unanswered);
