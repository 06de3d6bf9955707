using System.Collections.Concurrent;

namespace FactBot.Discord.Inbound;

/// <summary>Messages that were handed over a moment ago and may not be stored yet. An immediate edit or deletion of one must not be lost.</summary>
internal sealed class RecentMessages
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = [];

    public bool Contains(string message) => _ids.ContainsKey(message);

    public void Add(string message)
    {
        if (_ids.TryAdd(message, true))
        {
            _order.Enqueue(message);
        }

        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _ = _ids.TryRemove(oldest, out _);
        }
    }
}
