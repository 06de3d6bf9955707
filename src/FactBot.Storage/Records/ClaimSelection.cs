using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Storage.Json;

namespace FactBot.Storage.Records;

/// <summary>The selection collects the first claims, in list order, that match a query from all the rows it is given.</summary>
internal sealed class ClaimSelection(ClaimQuery query, int limit, DateTimeOffset now)
{
    private readonly HashSet<ClaimId> _seen = [];
    private List<ClaimRow> _best = [];

    /// <summary>The number of matching claims.</summary>
    public int All { get; private set; }

    public ImmutableArray<ClaimRow> Best => [.. _best];

    public bool WantsOpen => query.State is null or ClaimState.New or ClaimState.Taken or ClaimState.Proposed;

    public bool WantsClosed => !query.OpenOnly && (query.State is null or ClaimState.Done or ClaimState.SetAside);

    /// <summary>Overdue claims come first, then the order is by priority, then oldest first.</summary>
    public static IEnumerable<ClaimRow> Ordered(IEnumerable<ClaimRow> rows, DateTimeOffset now) => rows
        .OrderByDescending(r => r.Due < now)
        .ThenByDescending(r => r.Priority)
        .ThenBy(r => r.OpenedAt)
        .ThenBy(r => r.Id.Dossier.Number)
        .ThenBy(r => r.Id.Number);

    public void Add(IEnumerable<StoredRow> rows)
    {
        // A claim that is closed or reopened between two reads appears twice.
        var matching = rows.Where(Matches).Select(r => r.Row).Where(r => _seen.Add(r.Id)).ToList();
        All += matching.Count;
        _best = [.. Ordered(_best.Concat(matching), now).Take(limit)];
    }

    private bool Matches(StoredRow stored) =>
        stored.MaySee(query.SeenFrom)
        && (!query.PostedHereOnly || stored.IsAtHome(query.SeenFrom))
        && (!query.OpenOnly || !stored.Row.IsClosed)
        && (query.State is null || stored.Row.State == query.State)
        && (query.Kind is null || stored.Row.Kind == query.Kind)
        && (!query.Unassigned || stored.Row.Assignee is null)
        && (query.Assignee is null || query.Assignee.Is(stored.Row.Assignee));
}
