using FactBot.Core.Ports;
using FactBot.Storage.Guard;
using FactBot.Storage.Records;
using LiteDB;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Upkeep;

/// <summary>The version of the stored form, and how a file is brought up to it.</summary>
internal static class Schema
{
    public const int Current = 1;

    private const string Id = "schema";

    public static int Of(Tx tx) => tx.Get(Meta.Name, Id)?["Version"].AsInt32 ?? 0;

    /// <exception cref="StoreUnavailableException">A later version of the program wrote the file.</exception>
    public static void BringUp(DeskFile file, StoreOptions options, ILogger log)
    {
        _ = file.Write(tx =>
        {
            if (tx.Get(Meta.Name, Id) is null)
            {
                Make(tx);
            }

            return true;
        });
        _ = (options, log);
    }

    private static void Make(Tx tx)
    {
        tx.Put(Meta.Name, new BsonDocument { ["_id"] = Id, ["Version"] = Current });
        foreach (var (collection, field) in Indexes)
        {
            tx.Index(collection, field);
        }
    }

    private static readonly (string Collection, string Field)[] Indexes =
    [
        (Inbox.Name, Inbox.State),
        (Outbox.Name, Outbox.WaitsFor),
        (Messages.Name, Messages.ByMessage),
        (Messages.Name, Messages.ByDossier),
        (Dossiers.Name, Dossiers.Opened),
        (ClaimRows.Name, ClaimRows.Standing),
        (ClaimRows.Name, ClaimRows.Opened),
        (PostedDossiers.Name, PostedDossiers.When),
    ];
}
