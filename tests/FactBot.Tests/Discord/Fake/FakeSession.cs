using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Fake;

/// <summary>A session: what was dispatched to it is kept for a replay.</summary>
internal sealed class FakeSession(int intents)
{
    private readonly List<JsonObject> _events = [];

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public int Intents => intents;

    /// <summary>The connection that carries it now.</summary>
    public FakeConnection? Connection { get; internal set; }

    /// <summary>Not to be resumed any more.</summary>
    public bool Dead { get; internal set; }

    public long Last
    {
        get
        {
            lock (_events)
            {
                return _events.Count;
            }
        }
    }

    internal JsonObject Add(string name, JsonNode data)
    {
        lock (_events)
        {
            var frame = new JsonObject { ["op"] = 0, ["t"] = name, ["s"] = (long)_events.Count + 1, ["d"] = data.DeepClone() };
            _events.Add(frame);
            return frame;
        }
    }

    internal IReadOnlyList<JsonObject> After(long sequence)
    {
        lock (_events)
        {
            return [.. _events.Skip((int)sequence)];
        }
    }
}
