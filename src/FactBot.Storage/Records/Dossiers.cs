using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Dossiers are assembled from their head, their text and their claims. <c>V</c> is the version, <c>A</c> the opening time.
/// </summary>
internal static class Dossiers
{
    public const string Name = "dossiers";
    public const string Opened = "A";

    private const string Version = "V";

    public static Dossier? Find(Tx tx, DossierId id, SnapshotCache texts)
    {
        if (tx.Get(Name, Keys.Of(id)) is not { } found)
        {
            return null;
        }

        var head = found.Read(StoredJson.Form.DossierHead);
        return new Dossier(
            id, found[Version].AsInt64, head.Origin, Snapshots.Get(tx, head.Snapshot, texts), head.Homes, head.OpenedBy, head.OpenedAt, ClaimDocuments.Of(tx, id))
        {
            Notes = head.Notes,
        };
    }

    /// <summary>The last number that was given, also where its dossier was lost by a restore.</summary>
    public static int LastNumber(Tx tx, DeskId desk) => Math.Max(
        UsedNumbers.Of(tx, Keys.Of(desk)),
        tx.Between(Name, "_id", Keys.Of(desk) + "|", Keys.Of(desk) + "|" + Keys.End, 1, backwards: true) is [var last] ? last["N"].AsInt32 : 0);

    /// <summary>
    /// Checks that the stored version is still the one the change is based on, and that the address and the text of a new dossier are not
    /// taken.
    /// </summary>
    public static bool Fits(Tx tx, Dossier dossier)
    {
        var stored = tx.Get(Name, Keys.Of(dossier.Id));
        return dossier.Version == 0
            ? stored is null && KnownTexts.AreFree(tx, dossier)
            : stored is not null && stored[Version].AsInt64 == dossier.Version;
    }

    /// <summary>Stores what differs. The caller must have checked <see cref="Fits"/>.</summary>
    public static void Save(Tx tx, Dossier dossier, DateTimeOffset now, StoreCaches memory)
    {
        var before = tx.Get(Name, Keys.Of(dossier.Id))?.Read(StoredJson.Form.DossierHead);
        var snapshot = Snapshots.Save(tx, dossier, memory.Texts);
        var head = new DossierHead(dossier.Origin, dossier.Homes, dossier.OpenedBy, dossier.OpenedAt, dossier.Notes, snapshot);
        tx.Put(Name, new BsonDocument
        {
            ["_id"] = Keys.Of(dossier.Id),
            ["N"] = dossier.Id.Number,
            [Version] = dossier.Version + 1,
            [Opened] = Keys.At(Keys.Of(dossier.Id.Desk), dossier.OpenedAt),
        }.With(head, StoredJson.Form.DossierHead));
        if (before?.Snapshot != snapshot)
        {
            KnownTexts.Save(tx, dossier);
        }

        PostedDossiers.Save(tx, dossier, before, now);
        NoteMessages.Save(tx, dossier.Id, 0, before?.Notes ?? [], [], dossier.Notes, []);
        var added = ClaimDocuments.Save(tx, dossier, memory.Open);
        Totals.Add(tx, before is null ? 1 : 0, added);
    }

    /// <summary>
    /// Counts the dossiers of a channel that were opened between <paramref name="from"/> (inclusive) and <paramref name="until"/>
    /// (exclusive).
    /// </summary>
    public static int OpenedIn(Tx tx, DeskId desk, Place channel, DateTimeOffset from, DateTimeOffset until) =>
        tx.Between(Name, Opened, Keys.At(Keys.Of(desk), from), Keys.At(Keys.Of(desk), until.AddTicks(-1)))
            .Count(d => d.Read(StoredJson.Form.DossierHead).Homes.Any(h => h.Channel == channel.InChannel));
}

/// <summary>Running totals of dossiers and claims, which only grow. They make counting rows unnecessary.</summary>
internal static class Totals
{
    private const string Id = "totals";

    public static void Add(Tx tx, int dossiers, int claims)
    {
        if (dossiers == 0 && claims == 0)
        {
            return;
        }

        var (hadDossiers, hadClaims) = Now(tx);
        tx.Put(FileMetadata.Name, new BsonDocument { ["_id"] = Id, ["Dossiers"] = hadDossiers + dossiers, ["Claims"] = hadClaims + claims });
    }

    public static (int Dossiers, int Claims) Now(Tx tx) =>
        tx.Get(FileMetadata.Name, Id) is { } totals ? (totals["Dossiers"].AsInt32, totals["Claims"].AsInt32) : (0, 0);
}
