using LiteDB;

namespace FactBot.Storage.Engine;

/// <summary>
/// Numbers that only grow, even after restarts and deletions, so that a new item is never mistaken for an older one. They are reserved by
/// the thousand, so that most numbers cost no write.
/// </summary>
internal sealed class Sequence
{
    private const string Id = "sequence";
    private const int Block = 1000;

    private long _last;
    private long _reserved;

    /// <summary>Loads the state after an opening. All reserved numbers count as used, because they may have been.</summary>
    public void Load(Tx tx)
    {
        _reserved = tx.Get(FileMetadata.Name, Id)?["N"].AsInt64 ?? 0;
        _last = Math.Max(_last, _reserved);
    }

    public long Next(Tx tx)
    {
        if (++_last > _reserved)
        {
            Reserve(tx, _last + Block);
        }

        return _last;
    }

    public void UsedUpTo(Tx tx, long number)
    {
        _last = Math.Max(_last, number);
        Reserve(tx, _last + Block);
    }

    private void Reserve(Tx tx, long upTo)
    {
        _reserved = upTo;
        tx.Put(FileMetadata.Name, new BsonDocument { ["_id"] = Id, ["N"] = upTo });
    }
}

/// <summary>The collection with the metadata of the file itself.</summary>
internal static class FileMetadata
{
    public const string Name = "meta";
}
