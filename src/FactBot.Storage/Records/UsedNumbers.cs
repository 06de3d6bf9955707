using FactBot.Storage.Engine;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// The numbers of dossiers that were given before a restore. Buttons of that time are still in the chat: were a number given again, they
/// would change another dossier.
/// </summary>
internal static class UsedNumbers
{
    /// <summary>The numbers left out where nobody knows how many were given since a backup.</summary>
    public const int Unknown = 100;

    private const string Id = "numbers";

    /// <param name="tx">The transaction.</param>
    /// <param name="desk">The key of the desk.</param>
    public static int Of(Tx tx, string desk) => Kept(tx).GetValueOrDefault(desk);

    /// <summary>The last number given in each desk.</summary>
    public static Dictionary<string, int> All(Tx tx)
    {
        var all = Kept(tx);
        foreach (var dossier in tx.All(Dossiers.Name))
        {
            var id = dossier["_id"].AsString;
            var desk = id[..id.LastIndexOf('|')];
            all[desk] = Math.Max(all.GetValueOrDefault(desk), dossier["N"].AsInt32);
        }

        return all;
    }

    public static bool Keep(Tx tx, IReadOnlyDictionary<string, int> last)
    {
        tx.Put(FileMetadata.Name, new BsonDocument
        {
            ["_id"] = Id, ["Desks"] = new BsonArray(last.Select(l => new BsonDocument { ["D"] = l.Key, ["N"] = l.Value })),
        });
        return true;
    }

    private static Dictionary<string, int> Kept(Tx tx) => tx.Get(FileMetadata.Name, Id) is { } kept
        ? kept["Desks"].AsArray.ToDictionary(d => d["D"].AsString, d => d["N"].AsInt32, StringComparer.Ordinal)
        : new(StringComparer.Ordinal);
}
