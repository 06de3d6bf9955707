using FactBot.Core.Ports;
using FactBot.Storage.Guard;
using FactBot.Storage.Records;

namespace FactBot.Storage.Upkeep;

/// <summary>How a store stands.</summary>
internal static class Measuring
{
    private const int LettersShown = 20;

    public static StoreHealth Health(Tx tx, UnderWay underWay, (long Data, long Log) sizes, string? problem)
    {
        var (dossiers, claims) = Totals.Now(tx);
        var inbox = Inbox.WaitingNow(tx);
        var outbox = Outbox.WaitingNow(tx);
        var dead = DeadLetters.Now(tx, LettersShown);
        var failed = Inbox.FailedNow(tx, LettersShown);
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
