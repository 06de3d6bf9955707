using FactBot.Core.Ports;
using FactBot.Storage.Guard;
using FactBot.Storage.Records;
using FactBot.Storage.Upkeep;
using LiteDB;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    private const int LettersShown = 20;

    /// <summary>Tries a small write: whether the disk takes one is what health is about.</summary>
    public async Task<StoreHealth> HealthAsync(CancellationToken ct)
    {
        var problem = await ProbeAsync(ct);
        try
        {
            return await ReadAsync(tx => Measure(tx, problem), ct);
        }
        catch (StoreUnavailableException e)
        {
            return new StoreHealth(problem ?? e.Message, Schema.Current, 0, 0, 0, 0, 0, null, 0, null, 0, [], [], 0, 0);
        }
    }

    private async Task<string?> ProbeAsync(CancellationToken ct)
    {
        try
        {
            return await WriteAsync(
                tx =>
                {
                    tx.Put(Meta.Name, new BsonDocument { ["_id"] = "probe", ["T"] = _time.GetUtcNow().UtcTicks });
                    return (string?)null;
                },
                ct);
        }
        catch (StoreUnavailableException e)
        {
            return e.Message;
        }
    }

    private StoreHealth Measure(Tx tx, string? problem)
    {
        var (data, log) = _file.Sizes();
        var (dossiers, claims) = Totals.Now(tx);
        var inbox = Inbox.WaitingNow(tx);
        var outbox = Outbox.WaitingNow(tx);
        var dead = DeadLetters.Now(tx, LettersShown);
        var failed = Inbox.FailedNow(tx, LettersShown);
        return new StoreHealth(
            problem, Schema.Of(tx), data, log, dossiers, claims, inbox.Count, inbox.Oldest, outbox.Count, outbox.Oldest, outbox.Unclear, dead.Newest, failed.Newest, dead.Count, failed.Count);
    }
}
