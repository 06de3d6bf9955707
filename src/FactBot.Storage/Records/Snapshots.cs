using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>Texts as they were read, with what was found in them. They never change: one read again is another one.</summary>
internal static class Snapshots
{
    public const string Name = "snapshots";

    public static Snapshot Get(Tx tx, string key, SnapshotCache texts)
    {
        if (texts.Find(key) is { } known)
        {
            return known;
        }

        var found = tx.Get(Name, key) ?? throw new InvalidDataException($"The text {key} is missing.");
        var read = found.Read(StoredJson.Form.Snapshot);
        texts.Keep(key, read);
        return read;
    }

    /// <returns>The key under which it is stored.</returns>
    public static string Save(Tx tx, Dossier dossier, SnapshotCache texts)
    {
        var snapshot = dossier.Snapshot;
        var key = $"{Keys.At(Keys.Of(dossier.Id), snapshot.Article.ReadAt)}|{Keys.Part(snapshot.TextHash)}";
        if (texts.Find(key) is null && !tx.Has(Name, key))
        {
            tx.Insert(Name, new BsonDocument { ["_id"] = key }.With(snapshot, StoredJson.Form.Snapshot));
        }

        return key;
    }
}

/// <summary>The texts that were read last: one is read again at every change of its dossier, and is long.</summary>
internal sealed class SnapshotCache
{
    /// <summary>A long article with all that was found in it takes about half a megabyte.</summary>
    private const int Capacity = 24;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, Snapshot Text)> _texts = new();

    public Snapshot? Find(string key)
    {
        lock (_lock)
        {
            for (var node = _texts.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _texts.Remove(node);
                    _texts.AddFirst(node);
                    return node.Value.Text;
                }
            }

            return null;
        }
    }

    public void Keep(string key, Snapshot text)
    {
        lock (_lock)
        {
            _ = _texts.AddFirst((key, text));
            if (_texts.Count > Capacity)
            {
                _texts.RemoveLast();
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _texts.Clear();
        }
    }
}
