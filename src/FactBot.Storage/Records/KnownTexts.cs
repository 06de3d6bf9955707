using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>Maps page addresses and text hashes to dossiers, so that no article is opened twice in a desk.</summary>
internal static class KnownTexts
{
    public const string Name = "known";

    public static bool AreFree(Tx tx, Dossier dossier) =>
        !tx.Has(Name, TextKey(dossier.Id.Desk, dossier.Snapshot.TextHash))
        && (dossier.Snapshot.AddressKey is not { } address || !tx.Has(Name, AddressKey(dossier.Id.Desk, address)));

    public static void Save(Tx tx, Dossier dossier)
    {
        Put(tx, TextKey(dossier.Id.Desk, dossier.Snapshot.TextHash), dossier.Id);
        if (dossier.Snapshot.AddressKey is { } address)
        {
            Put(tx, AddressKey(dossier.Id.Desk, address), dossier.Id);
        }
    }

    public static DossierId? ByAddress(Tx tx, DeskId desk, string address) => Get(tx, desk, AddressKey(desk, address));

    public static DossierId? ByText(Tx tx, DeskId desk, string hash) => Get(tx, desk, TextKey(desk, hash));

    private static string TextKey(DeskId desk, string hash) => $"t|{Keys.Of(desk)}|{Keys.Part(hash)}";

    private static string AddressKey(DeskId desk, string address) => $"a|{Keys.Of(desk)}|{Keys.Part(address)}";

    private static void Put(Tx tx, string key, DossierId dossier) => tx.Put(Name, new BsonDocument { ["_id"] = key, ["N"] = dossier.Number });

    private static DossierId? Get(Tx tx, DeskId desk, string key) =>
        tx.Get(Name, key) is { } known ? new DossierId(desk, known["N"].AsInt32) : null;
}
