using System.Diagnostics.CodeAnalysis;

namespace FactBot.Discord.Outbound;

/// <summary>A cache with a limit; the oldest entry is evicted for a new one. An entry that is set again counts as new.</summary>
/// <param name="most">The maximum number of entries.</param>
internal sealed class BoundedCache<T>(int most)
    where T : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Id, T Value)>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, T Value)> _inOrder = [];

    public bool Contains(string id) => TryGet(id, out _);

    public bool TryGet(string id, [MaybeNullWhen(false)] out T value)
    {
        lock (_lock)
        {
            var isThere = _byId.TryGetValue(id, out var node);
            value = isThere ? node!.Value.Value : default;
            return isThere;
        }
    }

    public void Set(string id, T value)
    {
        lock (_lock)
        {
            Drop(id);
            _byId[id] = _inOrder.AddLast((id, value));
            if (_byId.Count > most)
            {
                Drop(_inOrder.First!.Value.Id);
            }
        }
    }

    /// <summary>The cached value; otherwise <paramref name="value"/>, which is cached.</summary>
    public T GetOrSet(string id, T value)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(id, out var node))
            {
                return node.Value.Value;
            }

            Set(id, value);
            return value;
        }
    }

    public void Remove(string id)
    {
        lock (_lock)
        {
            Drop(id);
        }
    }

    /// <summary>Removes the oldest entry; returns null where there is none.</summary>
    public string? TakeOldest()
    {
        lock (_lock)
        {
            var oldest = _inOrder.First?.Value.Id;
            Drop(oldest ?? "");
            return oldest;
        }
    }

    private void Drop(string id)
    {
        if (_byId.Remove(id, out var node))
        {
            _inOrder.Remove(node);
        }
    }
}
