using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Storage.Engine;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Direct conversations have one row each, with the time of the last accepted event. There are as many rows as people who ever wrote to
/// the bot.
/// </summary>
internal static class DirectPlaces
{
    public const string Name = "direct";

    public static void Heard(Tx tx, Place place, DateTimeOffset now) => tx.Put(Name, new BsonDocument
    {
        ["_id"] = Keys.Channel(place),
        ["P"] = place.Platform,
        ["W"] = place.Workspace,
        ["C"] = place.Channel,
        ["T"] = now.UtcTicks,
    });

    /// <summary>The method reads every row, which is acceptable because it runs only at startup and after an outage.</summary>
    public static ImmutableArray<DirectPlace> Since(Tx tx, string platform, DateTimeOffset since, int limit) =>
    [
        .. tx.Between(Name, "_id", Keys.Part(platform) + "|", Keys.Part(platform) + "|" + Keys.End)
            .Where(d => d["T"].AsInt64 > since.UtcTicks)
            .OrderByDescending(d => d["T"].AsInt64)
            .Take(limit)
            .Select(d => new DirectPlace(new Place(d["P"].AsString, d["W"].AsString, d["C"].AsString), d.Time("T"))),
    ];
}
