using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Storage.Guard;

namespace FactBot.Storage.Records;

/// <summary>Lists of claims, and what a summary counts.</summary>
internal static class ClaimLists
{
    public static (ImmutableArray<ClaimRow> Rows, int All) Find(Tx tx, OpenRows open, ClaimQuery query, int limit, DateTimeOffset now)
    {
        var rows = Candidates(tx, open, query).Where(r => Matches(r, query)).Select(r => r.Row).ToList();
        return ([.. Ordered(rows, now).Take(limit)], rows.Count);
    }

    public static DeskPeriod Period(Tx tx, OpenRows open, DeskId desk, Place channel, DateTimeOffset from, DateTimeOffset until) => new(
        Dossiers.OpenedIn(tx, desk, channel, from, until),
        ClaimRows.OpenedBetween(tx, desk, from, until).Count(r => r.IsAtHome(channel)),
        [.. ClaimRows.ClosedBetween(tx, desk, from, until).Where(r => r.IsAtHome(channel) && r.Row.State is ClaimState.Done).Select(r => r.Row)],
        [.. Ordered(open.Of(tx, desk).Where(r => r.IsAtHome(channel) && r.Row.OpenedAt < until).Select(r => r.Row), until)]);

    private static IEnumerable<StoredRow> Candidates(Tx tx, OpenRows rows, ClaimQuery query)
    {
        var closed = query.State is ClaimState.Done or ClaimState.SetAside;
        var open = query.OpenOnly || (query.State is not null && !closed);
        return (open, closed) switch
        {
            (true, true) => [],
            (true, false) => rows.Of(tx, query.Desk),
            (false, true) => ClaimRows.ClosedBetween(tx, query.Desk, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
            _ => rows.Of(tx, query.Desk).Concat(ClaimRows.ClosedBetween(tx, query.Desk, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)),
        };
    }

    private static bool Matches(StoredRow stored, ClaimQuery query) =>
        stored.MaySee(query.SeenFrom)
        && (!query.PostedHereOnly || stored.IsAtHome(query.SeenFrom))
        && (query.State is null || stored.Row.State == query.State)
        && (query.Kind is null || stored.Row.Kind == query.Kind)
        && (query.Assignee is null || query.Assignee.Is(stored.Row.Assignee))
        && (!query.Unassigned || stored.Row.Assignee is null);

    private static IEnumerable<ClaimRow> Ordered(IEnumerable<ClaimRow> rows, DateTimeOffset now) => rows
        .OrderByDescending(r => r.Due < now)
        .ThenByDescending(r => r.Priority)
        .ThenBy(r => r.OpenedAt)
        .ThenBy(r => r.Id.Dossier.Number)
        .ThenBy(r => r.Id.Number);
}
