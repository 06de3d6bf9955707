using FactBot.Storage.Guard;
using FactBot.Storage.Records;

namespace FactBot.Storage.Upkeep;

/// <summary>
/// Version 0, from before the first release: rows of the outbox had no revision, numbers were not reserved, and nothing was counted.
/// </summary>
internal static class FirstLayout
{
    public static void BringUp(Tx tx)
    {
        Indexes.Ensure(tx);
        var rows = tx.Between(Outbox.Name, "_id", 0L, long.MaxValue);
        foreach (var row in rows.Where(r => r["R"].IsNull))
        {
            row["R"] = row["_id"];
            tx.Put(Outbox.Name, row);
        }

        var events = tx.Between(Inbox.Name, "_id", "", Keys.End).Select(d => d["N"].IsNull ? 0 : d["N"].AsInt64);
        tx.UsedUpTo(rows.Select(r => r["_id"].AsInt64).Concat(events).DefaultIfEmpty().Max());
        Totals.Add(tx, tx.Count(Dossiers.Name), tx.Count(Claims.Name));
    }
}
