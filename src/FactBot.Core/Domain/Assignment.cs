namespace FactBot.Core.Domain;

/// <summary>What an assignment sets; what is null stays as it is.</summary>
/// <param name="Person">Who.</param>
/// <param name="Nobody">Nobody has it any more.</param>
/// <param name="Due">Until when, UTC.</param>
/// <param name="NoDue">No time any more.</param>
/// <param name="Priority">How urgent.</param>
public sealed record Assignment(Person? Person, bool Nobody, DateTimeOffset? Due, bool NoDue, Priority? Priority);
