using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Threads that are open, as they were told of last. An archived one is forgotten, and asked for when somebody writes there again.</summary>
internal sealed class OpenThreads
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, JsonElement> _threads = new(StringComparer.Ordinal);

    public JsonElement? Find(string id) => _threads.TryGetValue(id, out var thread) ? thread : null;

    public IEnumerable<JsonElement> Of(string guild) => _threads.Values.Where(t => t.Text("guild_id") == guild);

    public static bool Is(JsonElement channel) => channel.Number("type") is 10 or 11 or 12;

    public void Learn(JsonElement thread)
    {
        if (thread.Text("id") is not { } id)
        {
            return;
        }

        if (thread.Child("thread_metadata")?.Flag("archived") is true)
        {
            Forget(id);
            return;
        }

        if (_threads.Count >= Most)
        {
            _threads.Clear();
        }

        _threads[id] = thread.Clone();
    }

    /// <summary>As an interaction tells of it: in less words than the gateway.</summary>
    public void Overhear(JsonElement channel)
    {
        if (Is(channel) && channel.Text("parent_id") is not null && channel.Text("id") is { } id && Find(id) is null)
        {
            Learn(channel);
        }
    }

    public void Forget(string id) => _threads.TryRemove(id, out _);

    /// <summary>Of a channel that is gone, or a server.</summary>
    public void ForgetOf(string above)
    {
        foreach (var (id, _) in _threads.Where(t => t.Value.Text("parent_id") == above || t.Value.Text("guild_id") == above))
        {
            Forget(id);
        }
    }
}
