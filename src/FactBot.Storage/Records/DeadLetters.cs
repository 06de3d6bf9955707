using System.Collections.Immutable;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>Dead letters are abandoned outbox rows, stored under their outbox ids.</summary>
internal static class DeadLetters
{
    public const string Name = "dead";

    /// <summary>Abandons an outbox row and, if it is a post, every row that waits for it.</summary>
    public static void Add(Tx tx, BsonDocument row, string why, DateTimeOffset now)
    {
        var queue = new Queue<(BsonDocument Row, string Why)>([(row, why)]);
        while (queue.TryDequeue(out var next))
        {
            var id = next.Row["_id"].AsInt64;
            if (!tx.Delete(OutboxRecords.Name, id))
            {
                continue;
            }

            next.Row["Y"] = next.Why;
            next.Row["E"] = now.UtcTicks;
            tx.Put(Name, next.Row);
            if (next.Row.Read(StoredJson.Form.StoredDelivery) is { Kind: DeliveryKind.Post } post)
            {
                Messages.SetDead(tx, post.Key);
                OutboxRules.Waiting(tx, post.Key).ForEach(r => queue.Enqueue((r, $"{post.Key}, which it waits for, was given up: {why}")));
            }
        }
    }

    public static (int Count, ImmutableArray<DeadLetter> Newest) Now(Tx tx, int limit) =>
        (tx.Count(Name),
        [
            .. tx.Between(Name, "_id", 0L, long.MaxValue, limit, backwards: true).Select(d =>
                d.Read(StoredJson.Form.StoredDelivery) is var row ? new DeadLetter(row.Key, InboxRecords.Where(row.Place), d["Y"].AsString, d.Time("T")) : null!),
        ]);
}
