using LiteDB;

namespace FactBot.Storage.Engine;

/// <summary>Operations on the data, for a caller that holds the engine's lock. Only query forms that the engine runs fast are offered.</summary>
internal sealed class Tx(LiteDatabase database, Sequence sequence)
{
    /// <summary>True after a change: the commit then adds pages to the log.</summary>
    public bool Wrote { get; private set; }

    /// <summary>Returns a number greater than every earlier one of this file.</summary>
    public long Next() => sequence.Next(this);

    /// <summary>Numbers up to this one count as used, because they were assigned without the sequence.</summary>
    public void UsedUpTo(long number) => sequence.UsedUpTo(this, number);

    public BsonDocument? Get(string collection, BsonValue id) => Collection(collection).FindById(id);

    public bool Has(string collection, BsonValue id) => Get(collection, id) is not null;

    public void Insert(string collection, BsonDocument document)
    {
        Wrote = true;
        _ = Collection(collection).Insert(document);
    }

    public void Put(string collection, BsonDocument document)
    {
        Wrote = true;
        _ = Collection(collection).Upsert(document);
    }

    public bool Delete(string collection, BsonValue id)
    {
        var deleted = Collection(collection).Delete(id);
        Wrote |= deleted;
        return deleted;
    }

    /// <summary>Returns the documents whose indexed field has the value.</summary>
    public List<BsonDocument> Where(string collection, string field, BsonValue value) =>
        Collection(collection).Query().Where($"{field} = @0", value).ToList();

    /// <summary>Returns the documents whose indexed field is between two values, both inclusive, ordered by that field.</summary>
    public List<BsonDocument> Between(string collection, string field, BsonValue from, BsonValue to, int limit = int.MaxValue, bool backwards = false) =>
        Collection(collection).Query()
            .Where($"{field} BETWEEN @0 AND @1", from, to)
            .OrderBy(field, backwards ? Query.Descending : Query.Ascending)
            .Limit(limit)
            .ToList();

    /// <summary>Counts from the index alone, because the engine's own count reads every document.</summary>
    public int CountBetween(string collection, string field, BsonValue from, BsonValue to) =>
        Collection(collection).Query().Where($"{field} BETWEEN @0 AND @1", from, to).Select($"{{count: COUNT(*.{field})}}").Single()["count"].AsInt32;

    /// <summary>Reads every document, in the order of the ids.</summary>
    public IEnumerable<BsonDocument> All(string collection) => Collection(collection).FindAll();

    public int Count(string collection) => Collection(collection).Count();

    public void Index(string collection, string field) => Wrote |= Collection(collection).EnsureIndex(field, $"$.{field}");

    public IEnumerable<string> Collections() => database.GetCollectionNames();

    private ILiteCollection<BsonDocument> Collection(string name) => database.GetCollection(name, BsonAutoId.ObjectId);
}
