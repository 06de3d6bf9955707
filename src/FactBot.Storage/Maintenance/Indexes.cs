using FactBot.Storage.Engine;
using FactBot.Storage.Records;

namespace FactBot.Storage.Maintenance;

/// <summary>The indexed fields, which queries filter by.</summary>
internal static class Indexes
{
    public static readonly (string Collection, string Field)[] All =
    [
        (InboxRecords.Name, InboxRecords.State),
        (OutboxRecords.Name, OutboxRecords.WaitsFor),
        (Messages.Name, Messages.ByMessage),
        (Messages.Name, Messages.ByDossier),
        (Dossiers.Name, Dossiers.Opened),
        (ClaimRows.Name, ClaimRows.Standing),
        (ClaimRows.Name, ClaimRows.Opened),
        (PostedDossiers.Name, PostedDossiers.When),
    ];

    public static void Ensure(Tx tx)
    {
        foreach (var (collection, field) in All)
        {
            tx.Index(collection, field);
        }
    }
}
