using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Open threads as last reported. An archived thread is forgotten, and requested when somebody writes there again.</summary>
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

    /// <summary>Caches a thread as an interaction describes it, in less detail than the gateway; a thread that is already cached stays.</summary>
    public void Overhear(JsonElement channel)
    {
        if (Is(channel) && channel.Text("parent_id") is not null && channel.Text("id") is { } id && Find(id) is null)
        {
            Learn(channel);
        }
    }

    public void Forget(string id) => _threads.TryRemove(id, out _);

    /// <summary>Forgets the threads of a deleted channel or a left server.</summary>
    public void ForgetOf(string above)
    {
        foreach (var (id, _) in _threads.Where(t => t.Value.Text("parent_id") == above || t.Value.Text("guild_id") == above))
        {
            Forget(id);
        }
    }
}
