using System.Text.Json.Nodes;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Something that a person did, and what came of it.</summary>
/// <param name="id">A snowflake.</param>
/// <param name="token">What answers carry.</param>
/// <param name="payload">As it was sent.</param>
internal sealed class FakeInteraction(string id, string token, JsonObject payload)
{
    private readonly TaskCompletionSource<JsonObject> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<JsonObject> _followUps = [];

    public string Id => id;

    public string Token => token;

    public JsonObject Payload => payload;

    /// <summary>When the bot could know of it first; 0 before it was sent.</summary>
    public long SentAt { get; internal set; }

    /// <summary>From the sending to the first answer.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>The callback: {type, data}.</summary>
    public JsonObject? Callback { get; private set; }

    /// <summary>The message that answers it, as it is now: from callback type 4, or from the first edit after type 5.</summary>
    public JsonObject? Original { get; internal set; }

    /// <summary>How often the answer was edited.</summary>
    public int Edits { get; internal set; }

    public IReadOnlyList<JsonObject> FollowUps
    {
        get
        {
            lock (_followUps)
            {
                return [.. _followUps];
            }
        }
    }

    /// <summary>The first answer.</summary>
    public Task<JsonObject> AnsweredAsync() => _answered.Task.WaitAsync(Hang.Limit);

    internal void FollowUp(JsonObject message)
    {
        lock (_followUps)
        {
            _followUps.Add(message);
        }
    }

    internal void Answer(JsonObject callback, TimeSpan took)
    {
        (Callback, Took) = (callback, took);
        Original = (int?)callback["type"] is 4 or 7 ? callback["data"]?.DeepClone() as JsonObject : null;
        _answered.TrySetResult(callback);
    }
}
