using FactBot.Core.Messages;
using FactBot.Core.Requests;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// The life of the bot's messages: posted once, changed by edits, then dead or gone together with everything that waits for them.
/// </summary>
internal static class OutboxRules
{
    public static void Add(Tx tx, Outgoing post, DateTimeOffset now)
    {
        if (Messages.Find(tx, post.Key) is not null)
        {
            return;
        }

        var parent = post.Under is null ? null : Messages.Find(tx, post.Under);
        var waitsFor = post.Under is null ? BsonValue.Null : new BsonValue(Keys.Part(post.Under));
        Messages.Add(tx, post, OutboxRecords.Insert(tx, post, waitsFor, now));
        if (parent is not null && Messages.IsGone(parent))
        {
            Drop(tx, post.Key);
        }
        else if (post.Under is not null && (parent is null || !Messages.Lives(parent)))
        {
            DeadLetters.Add(tx, tx.Get(OutboxRecords.Name, Messages.Row(Messages.Find(tx, post.Key)!))!, "The message that it belongs under never arrived.", now);
        }
    }

    public static void Edit(Tx tx, Outgoing edit, DateTimeOffset now)
    {
        if (Messages.Find(tx, edit.Key) is not { } message || !Messages.Lives(message))
        {
            return;
        }

        var post = Messages.IsWaiting(message) ? tx.Get(OutboxRecords.Name, Messages.Row(message)) : null;
        if (post is not null && OutboxRecords.StateOf(post) is OutboxState.Pending && !OutboxRecords.WasTried(post))
        {
            OutboxRecords.Replace(tx, post, edit);
        }
        else if (Waiting(tx, edit.Key).Find(r => IsPendingEdit(r, edit.Key)) is { } older)
        {
            OutboxRecords.Replace(tx, older, edit);
        }
        else
        {
            _ = OutboxRecords.Insert(tx, edit, Keys.Part(edit.Key), now);
        }
    }

    /// <summary>An edit is superseded if a newer one was stored while it was being sent.</summary>
    public static bool IsSuperseded(Tx tx, BsonDocument row) =>
        row.Read(StoredJson.Form.StoredDelivery) is { Kind: DeliveryKind.Edit } edit
        && Waiting(tx, edit.Key).Exists(r => r["_id"].AsInt64 > row["_id"].AsInt64 && IsPendingEdit(r, edit.Key));

    /// <summary>Returns the rows that need the receipt of a message.</summary>
    public static List<BsonDocument> Waiting(Tx tx, string key) => tx.Where(OutboxRecords.Name, OutboxRecords.WaitsFor, Keys.Part(key));

    /// <summary>Drops everything that waits for a channel, a thread or a message that is gone.</summary>
    public static void Gone(Tx tx, Request.Gone gone)
    {
        foreach (var row in tx.Between(OutboxRecords.Name, "_id", 0L, long.MaxValue).Where(r => OutboxRecords.StateOf(r) is OutboxState.Pending))
        {
            if (row.Read(StoredJson.Form.StoredDelivery) is var waiting && IsIn(waiting, gone))
            {
                DropRow(tx, row, waiting);
            }
        }

        var message = gone.MessageId ?? gone.Place.Thread;
        foreach (var key in Messages.KeysIn(tx, gone.Place, message))
        {
            if (gone.MessageId is not null || message is null)
            {
                Drop(tx, key);
            }
            else
            {
                // Only the thread is gone; its first message exists and can still be edited.
                DropUnder(tx, key, editsToo: false);
            }
        }
    }

    private static bool IsIn(StoredDelivery row, Request.Gone gone)
    {
        if (row.Place.InChannel != gone.Place.InChannel)
        {
            return false;
        }

        return (gone.MessageId ?? gone.Place.Thread) is not { } message
            || (row.Place.Thread == message && row.Kind is DeliveryKind.Post)
            || (row.MessageId == message && row.Kind is DeliveryKind.React);
    }

    private static bool IsPendingEdit(BsonDocument row, string key) =>
        OutboxRecords.StateOf(row) is OutboxState.Pending && row.Read(StoredJson.Form.StoredDelivery) is { Kind: DeliveryKind.Edit } edit && edit.Key == key;

    /// <summary>Marks the message as gone and drops what waits for it.</summary>
    private static void Drop(Tx tx, string key)
    {
        if (Messages.Find(tx, key) is not { } message || Messages.IsGone(message))
        {
            return;
        }

        if (Messages.IsWaiting(message))
        {
            _ = tx.Delete(OutboxRecords.Name, Messages.Row(message));
        }

        Messages.SetGone(tx, key);
        DropUnder(tx, key, editsToo: true);
    }

    private static void DropUnder(Tx tx, string key, bool editsToo)
    {
        foreach (var row in Waiting(tx, key).Where(r => OutboxRecords.StateOf(r) is OutboxState.Pending))
        {
            var waiting = row.Read(StoredJson.Form.StoredDelivery);
            if (editsToo || waiting.Kind is not DeliveryKind.Edit)
            {
                DropRow(tx, row, waiting);
            }
        }
    }

    private static void DropRow(Tx tx, BsonDocument row, StoredDelivery waiting)
    {
        if (waiting.Kind is DeliveryKind.Post)
        {
            Drop(tx, waiting.Key);
        }
        else
        {
            _ = tx.Delete(OutboxRecords.Name, row["_id"]);
        }
    }
}
