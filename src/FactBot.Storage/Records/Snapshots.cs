using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Snapshots are texts as they were read, with their findings. They never change: a text that is read again becomes a new snapshot.
/// </summary>
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

/// <summary>The cache holds the texts that were read last. A text is long, and every change of its dossier needs it again.</summary>
internal sealed class SnapshotCache
{
    /// <summary>Snapshots; a long article with its findings takes about half a megabyte.</summary>
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
