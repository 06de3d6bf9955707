using LiteDB;

namespace FactBot.Storage.Engine;

/// <summary>
/// Numbers that only grow, through restarts and after rows are gone: what carries one is never mistaken for something older. They are
/// reserved by the thousand, so that taking one costs no write.
/// </summary>
internal sealed class Sequence
{
    private const string Id = "sequence";
    private const int Block = 1000;

    private long _last;
    private long _reserved;

    /// <summary>After an opening: what was reserved may have been used.</summary>
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

/// <summary>The collection of what is known of the file itself.</summary>
internal static class FileMetadata
{
    public const string Name = "meta";
}
