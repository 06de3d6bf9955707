using FactBot.Core.Ports;
using FactBot.Storage.Engine;
using FactBot.Storage.Records;

namespace FactBot.Storage.Maintenance;

/// <summary>Measures the health of a store.</summary>
internal static class StoreMeasurement
{
    private const int LettersShown = 20;

    public static StoreHealth Health(Tx tx, UnsettledMessages underWay, (long Data, long Log) sizes, string? problem)
    {
        var (dossiers, claims) = Totals.Now(tx);
        var inbox = InboxRecords.WaitingNow(tx);
        var outbox = OutboxRecords.WaitingNow(tx);
        var dead = DeadLetters.Now(tx, LettersShown);
        var failed = InboxRecords.FailedNow(tx, LettersShown);
        return new StoreHealth(
            problem,
            FileStamp.Of(tx).Form,
            sizes.Data,
            sizes.Log,
            dossiers,
            claims,
            inbox.Count,
            inbox.Oldest,
            outbox.Count,
            outbox.Oldest,
            underWay.Count(tx),
            dead.Newest,
            failed.Newest,
            dead.Count,
            failed.Count);
    }
}
