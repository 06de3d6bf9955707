namespace FactBot.Core.Domain;

/// <summary>The values that an assignment sets. A null value leaves the old one.</summary>
/// <param name="Person">The assignee.</param>
/// <param name="Nobody">The claim is no longer assigned.</param>
/// <param name="Due">The due time, UTC.</param>
/// <param name="NoDue">The due time is removed.</param>
/// <param name="Priority">The priority.</param>
public sealed record Assignment(Person? Person, bool Nobody, DateTimeOffset? Due, bool NoDue, Priority? Priority);
