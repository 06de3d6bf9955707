using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Inbound events are stored under the platform's key. Index <c>S</c> holds the state and the sort order: unsettled events by arrival,
/// settled and failed ones by time. A settled event keeps only its key, so that a repeated delivery is recognized.
/// </summary>
internal static class InboxRecords
{
    public const string Name = "inbox";
    public const string State = "S";

    /// <summary>The desk of the event.</summary>
    private const string Desk = "D";

    private const string Waiting = "u";
    private const string Settled = "s";
    private const string Failed = "f";
    /// <summary>The number of newest events that are searched, across all desks.</summary>
    private const int NewestOfAll = 2000;

    public static bool Accept(Tx tx, InboundEvent received, DateTimeOffset now)
    {
        var id = Keys.Part(received.Key.Value);
        if (tx.Has(Name, id))
        {
            return false;
        }

        var sequence = tx.Next();
        tx.Insert(Name, new BsonDocument
        {
            ["_id"] = id,
            [State] = Keys.Ordered(Waiting, sequence),
            ["N"] = sequence,
            ["A"] = 0,
            ["T"] = now.UtcTicks,
            ["B"] = now.UtcTicks,
            [Desk] = Keys.Of(DeskId.Of(received.Place)),
        }.With(received, StoredJson.Form.InboundEvent));
        KnownPeople.See(tx, DeskId.Of(received.Place), received.Actor.Person);
        if (received.Audience is Audience.Direct)
        {
            DirectPlaces.Heard(tx, received.Place, now);
        }

        return true;
    }

    public static ImmutableArray<InboxItem> Unsettled(Tx tx, long after, int limit) =>
    [
        .. tx.Between(Name, State, Keys.Ordered(Waiting, after + 1), Waiting + "|" + Keys.End, limit).Select(d => new InboxItem(
            d["N"].AsInt64, d.Read(StoredJson.Form.InboundEvent), d["A"].AsInt32, d.Time("T"), d.Time("B"))),
    ];

    public static bool PutOff(Tx tx, EventKey key, bool counted, DateTimeOffset notBefore)
    {
        if (Find(tx, key) is not { } found || !IsWaiting(found))
        {
            return false;
        }

        found["A"] = found["A"].AsInt32 + (counted ? 1 : 0);
        found["B"] = notBefore.UtcTicks;
        tx.Put(Name, found);
        return true;
    }

    /// <summary>Returns the event, or null if it no longer waits.</summary>
    public static InboundEvent? Event(Tx tx, EventKey key) =>
        Find(tx, key) is { } found && IsWaiting(found) ? found.Read(StoredJson.Form.InboundEvent) : null;

    public static bool IsSettled(Tx tx, EventKey key) => Find(tx, key) is { } found && !IsWaiting(found);

    public static void Settle(Tx tx, EventKey key, DateTimeOffset now)
    {
        var found = Find(tx, key);
        tx.Put(Name, new BsonDocument
        {
            ["_id"] = Keys.Part(key.Value),
            [State] = Keys.At(Settled, now),
            ["T"] = found?["T"] ?? new BsonValue(now.UtcTicks),
            [Desk] = found?[Desk] ?? BsonValue.Null,
        });
    }

    /// <summary>The search covers only the newest events of all desks, so a desk without an event among them gets null.</summary>
    public static DateTimeOffset? LastReceived(Tx tx, DeskId desk)
    {
        var key = Keys.Of(desk);
        var newest = new[] { Waiting, Settled }
            .SelectMany(s => tx.Between(Name, State, s + "|", s + "|" + Keys.End, NewestOfAll, backwards: true))
            .Where(d => d[Desk] == key)
            .Select(d => d["T"].AsInt64)
            .DefaultIfEmpty()
            .Max();
        return newest > 0 ? Keys.Time(newest) : null;
    }

    /// <summary>Returns false if the event was already settled or abandoned.</summary>
    public static bool Fail(Tx tx, EventKey key, string why, DateTimeOffset now)
    {
        if (Find(tx, key) is not { } found || !IsWaiting(found))
        {
            return false;
        }

        found[State] = Keys.At(Failed, now);
        found["Y"] = why;
        tx.Put(Name, found);
        return true;
    }

    /// <summary>
    /// Deletes the keys of events that were settled before <paramref name="before"/>, at most <paramref name="atOnce"/> at a time.
    /// Returns false when none is left.
    /// </summary>
    public static bool Prune(Tx tx, DateTimeOffset before, int atOnce)
    {
        var old = tx.Between(Name, State, Settled + "|", Keys.At(Settled, before), atOnce);
        old.ForEach(d => tx.Delete(Name, d["_id"]));
        return old.Count == atOnce;
    }

    public static (int Count, DateTimeOffset? Oldest) WaitingNow(Tx tx) =>
        (tx.CountBetween(Name, State, Waiting + "|", Waiting + "|" + Keys.End),
            tx.Between(Name, State, Waiting + "|", Waiting + "|" + Keys.End, 1) is [var first] ? first.Time("T") : null);

    public static (int Count, ImmutableArray<DeadLetter> Newest) FailedNow(Tx tx, int limit) =>
        (tx.CountBetween(Name, State, Failed + "|", Failed + "|" + Keys.End),
        [
            .. tx.Between(Name, State, Failed + "|", Failed + "|" + Keys.End, limit, backwards: true).Select(d =>
                new DeadLetter(d.Read(StoredJson.Form.InboundEvent).Key.Value, Where(d.Read(StoredJson.Form.InboundEvent).Place), d["Y"].AsString, d.Time("T"))),
        ]);

    public static string Where(Place place) => string.Create(CultureInfo.InvariantCulture, $"{place.Platform} {place.Workspace} {place.Channel}");

    private static BsonDocument? Find(Tx tx, EventKey key) => tx.Get(Name, Keys.Part(key.Value));

    private static bool IsWaiting(BsonDocument found) => found[State].AsString.StartsWith(Waiting, StringComparison.Ordinal);
}
