using FactBot.Core.Domain;
using FactBot.Storage.Engine;

namespace FactBot.Storage.Records;

/// <summary>The counts and claims of one summary period.</summary>
internal static class PeriodCounts
{
    public static DeskPeriod Of(Tx tx, OpenRows open, DeskId desk, Place channel, DateTimeOffset from, DateTimeOffset until) => new(
        Dossiers.OpenedIn(tx, desk, channel, from, until),
        ClaimRows.OpenedBetween(tx, desk, from, until).Count(r => r.IsAtHome(channel)),
        [.. ClaimRows.ClosedBetween(tx, desk, from, until).Where(r => r.IsAtHome(channel) && r.Row.State is ClaimState.Done).Select(r => r.Row)],
        [.. ClaimSelection.Ordered(open.Of(tx, desk).Where(r => r.IsAtHome(channel) && r.Row.OpenedAt < until).Select(r => r.Row), until)]);
}
