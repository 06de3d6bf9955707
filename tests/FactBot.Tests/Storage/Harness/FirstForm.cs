using FactBot.Storage.Json;
using FactBot.Storage.Records;
using LiteDB;
using LiteDB.Engine;

namespace FactBot.Tests.Storage.Harness;

/// <summary>A file of form 0, made by hand: no stamp, no reserved numbers, no totals, no indexes, and no revision in the outbox.</summary>
internal static class FirstForm
{
    public static byte[] File()
    {
        var data = new MemoryStream();
        using (var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = Collation.Binary })))
        {
            var now = Sample.Now.UtcTicks;
            _ = database.GetCollection(InboxRecords.Name).Insert(
                new BsonDocument { ["_id"] = "e1", ["S"] = "u|0000000000000000001", ["N"] = 1L, ["A"] = 0, ["T"] = now, ["B"] = now }.With(Sample.Event("e1"), StoredJson.Form.InboundEvent));
            var post = Sample.Card("d1", 1, "from long ago");
            _ = database.GetCollection(OutboxRecords.Name).Insert(
                new BsonDocument { ["_id"] = 7L, ["S"] = 0, ["A"] = 0, ["T"] = now, ["B"] = now, ["P"] = false }.With(
                    new StoredDelivery(post.Key, post.Kind, post.Place, null, post.View, null, null, null), StoredJson.Form.StoredDelivery));
            _ = database.GetCollection(Messages.Name).Insert(
                new BsonDocument { ["_id"] = "d1", ["S"] = "w", ["O"] = 7L, ["D"] = Keys.Of(Sample.Id(1)) }.With(new StoredMessage("d1", Sample.Metro, post.Subject), StoredJson.Form.StoredMessage));
        }

        return data.ToArray();
    }
}
