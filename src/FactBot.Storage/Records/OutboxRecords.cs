using System.Collections.Immutable;
using FactBot.Core.Messages;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// The outbox holds the messages to be delivered, under growing ids in the order of storing. A delivered row is deleted; an abandoned one
/// moves to <see cref="DeadLetters"/>. <c>W</c> is the key of the message whose receipt a row needs: its parent, or the message that it
/// edits.
/// </summary>
internal static class OutboxRecords
{
    public const string Name = "outbox";
    public const string WaitsFor = "W";
    public const string State = "S";

    /// <summary>Stores a message to be sent. <see cref="Outgoing"/> describes what happens to posts and edits.</summary>
    public static void Add(Tx tx, Outgoing outgoing, DateTimeOffset now)
    {
        switch (outgoing.Kind)
        {
            case DeliveryKind.Post:
                OutboxRules.Add(tx, outgoing, now);
                break;
            case DeliveryKind.Edit:
                OutboxRules.Edit(tx, outgoing, now);
                break;
            default:
                _ = Insert(tx, outgoing, BsonValue.Null, now);
                break;
        }
    }

    public static long Insert(Tx tx, Outgoing outgoing, BsonValue waitsFor, DateTimeOffset now)
    {
        var id = tx.Next();
        tx.Insert(Name, new BsonDocument
        {
            ["_id"] = id,
            [WaitsFor] = waitsFor,
            [State] = (int)OutboxState.Pending,
            ["R"] = id,
            ["A"] = 0,
            ["T"] = now.UtcTicks,
            ["B"] = now.UtcTicks,
            ["P"] = false,
        }.With(Row(outgoing), StoredJson.Form.StoredDelivery));
        return id;
    }

    /// <summary>Replaces the view that waits in a row. The row gets a new revision, and its attempts start from zero.</summary>
    public static void Replace(Tx tx, BsonDocument row, Outgoing outgoing)
    {
        var before = row.Read(StoredJson.Form.StoredDelivery);
        var now = before with { View = outgoing.View, ReplyToken = outgoing.ReplyToken, For = outgoing.For ?? before.For };
        row["R"] = tx.Next();
        row["A"] = 0;
        row["P"] = false;
        tx.Put(Name, row.With(now, StoredJson.Form.StoredDelivery));
    }

    public static ImmutableArray<OutboxItem> Unsent(Tx tx, long after, int limit) =>
        [.. tx.Between(Name, "_id", after + 1, long.MaxValue, limit).Select(d => Item(tx, d))];

    public static bool Begin(Tx tx, long id, long revision, DateTimeOffset now)
    {
        if (tx.Get(Name, id) is not { } row || StateOf(row) is not OutboxState.Pending || row["R"].AsInt64 != revision)
        {
            return false;
        }

        row[State] = (int)OutboxState.Sending;
        row["Q"] = now.UtcTicks;
        row["F"] = row["F"].IsNull ? now.UtcTicks : row["F"];
        tx.Put(Name, row);
        return true;
    }

    public static bool Sent(Tx tx, long id, string? messageId)
    {
        if (tx.Get(Name, id) is not { } row)
        {
            return false;
        }

        if (row.Read(StoredJson.Form.StoredDelivery) is { Kind: DeliveryKind.Post } post)
        {
            Messages.Arrived(tx, post.Key, messageId);
        }

        return tx.Delete(Name, id);
    }

    public static bool Again(Tx tx, long id, bool counted, DateTimeOffset notBefore, bool plainText)
    {
        if (tx.Get(Name, id) is not { } row)
        {
            return false;
        }

        if (OutboxRules.IsSuperseded(tx, row))
        {
            return tx.Delete(Name, id);
        }

        row[State] = (int)OutboxState.Pending;
        row["A"] = row["A"].AsInt32 + (counted ? 1 : 0);
        row["B"] = notBefore.UtcTicks;
        row["P"] = plainText;
        row["Q"] = BsonValue.Null;
        tx.Put(Name, row);
        return true;
    }

    public static OutboxState StateOf(BsonDocument row) => (OutboxState)row[State].AsInt32;

    public static bool WasTried(BsonDocument row) => !row["F"].IsNull;

    public static (int Count, DateTimeOffset? Oldest) WaitingNow(Tx tx) =>
        (tx.Count(Name), tx.Between(Name, "_id", 0L, long.MaxValue, 1) is [var first] ? first.Time("T") : null);

    private static StoredDelivery Row(Outgoing outgoing) => new(
        outgoing.Key, outgoing.Kind, outgoing.Place, outgoing.MessageId, outgoing.View, outgoing.ReplyToken, outgoing.For, outgoing.Under);

    private static OutboxItem Item(Tx tx, BsonDocument d)
    {
        var row = d.Read(StoredJson.Form.StoredDelivery);
        var needed = d.TextOrNull(WaitsFor) is { } key ? Messages.Find(tx, key) : null;
        var place = row.Kind is DeliveryKind.Post && needed is not null && Messages.MessageId(needed) is { } thread ? row.Place.Under(thread) : row.Place;
        var message = row.Kind is DeliveryKind.Edit && needed is not null ? Messages.MessageId(needed) : row.MessageId;
        var delivery = new Delivery(row.Key, d["R"].AsInt64, row.Kind, place, message, row.View, row.ReplyToken)
        {
            For = row.Kind is DeliveryKind.Private ? row.For : null,
            PlainText = d["P"].AsBoolean,
            FirstTriedAt = d.TimeOrNull("F"),
        };
        var waitsFor = needed is not null && Messages.IsWaiting(needed) ? row.Under ?? row.Key : null;
        return new OutboxItem(d["_id"].AsInt64, delivery, StateOf(d), d["A"].AsInt32, d.Time("B"), d.TimeOrNull("Q"), row.For, waitsFor);
    }
}
