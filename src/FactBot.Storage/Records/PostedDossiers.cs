using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>The time when a dossier was last posted in each of its channels.</summary>
internal static class PostedDossiers
{
    public const string Name = "posted";
    public const string When = "A";

    public static void Save(Tx tx, Dossier dossier, DossierHead? before, DateTimeOffset now)
    {
        foreach (var home in dossier.Homes.Where(h => before?.Homes.Any(b => b.Channel == h.Channel) != true))
        {
            Posted(tx, dossier.Id, home.Channel, before is null ? dossier.OpenedAt : now);
        }
    }

    public static void Posted(Tx tx, DossierId dossier, Place channel, DateTimeOffset when) => tx.Put(Name, new BsonDocument
    {
        ["_id"] = Keys.Numbered(Keys.Channel(channel), dossier.Number),
        [When] = Keys.Numbered(Keys.At(Keys.Channel(channel), when), dossier.Number),
        ["D"] = dossier.Desk.Value,
        ["N"] = dossier.Number,
    });

    public static ImmutableArray<DossierId> Latest(Tx tx, Place channel, int limit) =>
    [
        .. tx.Between(Name, When, Keys.Channel(channel) + "|", Keys.Channel(channel) + "|" + Keys.End, limit, backwards: true)
            .Select(d => new DossierId(new DeskId(d["D"].AsString), d["N"].AsInt32)),
    ];
}
