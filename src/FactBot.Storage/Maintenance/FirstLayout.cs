using FactBot.Storage.Engine;
using FactBot.Storage.Records;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// The conversion from form 0, which predates the first release: outbox rows had no revision, numbers were not reserved, and no totals
/// were kept.
/// </summary>
internal static class FirstLayout
{
    public static void BringUp(Tx tx)
    {
        Indexes.Ensure(tx);
        var rows = tx.Between(OutboxRecords.Name, "_id", 0L, long.MaxValue);
        foreach (var row in rows.Where(r => r["R"].IsNull))
        {
            row["R"] = row["_id"];
            tx.Put(OutboxRecords.Name, row);
        }

        var events = tx.Between(InboxRecords.Name, "_id", "", Keys.End).Select(d => d["N"].IsNull ? 0 : d["N"].AsInt64);
        tx.UsedUpTo(rows.Select(r => r["_id"].AsInt64).Concat(events).DefaultIfEmpty().Max());
        Totals.Add(tx, tx.Count(Dossiers.Name), tx.Count(ClaimDocuments.Name));
    }
}
