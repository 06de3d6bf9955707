using FactBot.Wire;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>
/// Handles events in lanes, one for each channel or thread. Events of a lane run in order, so that an edit never overtakes its message.
/// Lanes run in parallel, so that a slow article in one channel delays no other. Each interaction has a lane of its own and never waits for
/// a message, because it must get a response within three seconds.
/// </summary>
/// <param name="options">The limits.</param>
/// <param name="handle">Handles an event. It returns false on a failure, and the rest of its lane is deferred.</param>
/// <param name="putOff">Called for each event that is not tried because an earlier one of its lane failed.</param>
internal sealed class EventLanes(GatewayOptions options, Func<LaneEvent, Task<bool>> handle, Action<LaneEvent> putOff) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<LaneEvent>> _lanes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(options.AtOnce);
    private readonly SemaphoreSlim _interactions = new(options.AtOnce);
    private TaskCompletionSource? _empty;
    private int _waiting;

    public void Post(LaneEvent work)
    {
        lock (_lock)
        {
            if (!_broken.Contains(work.Lane) && _waiting < options.MostWaiting)
            {
                _waiting++;
                if (_lanes.TryGetValue(work.Lane, out var lane))
                {
                    lane.Enqueue(work);
                    return;
                }

                _lanes[work.Lane] = new Queue<LaneEvent>([work]);
                _ = Task.Run(() => RunAsync(work.Lane));
                return;
            }

            _broken.Add(work.Lane);
        }

        putOff(work);
    }

    /// <summary>Unblocks the lanes that failed, because the deferred events are replayed.</summary>
    public void Mend()
    {
        lock (_lock)
        {
            _broken.Clear();
        }
    }

    /// <summary>Completes when no event is in progress or waits.</summary>
    public Task EmptyAsync()
    {
        lock (_lock)
        {
            _empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lanes.Count == 0)
            {
                _empty.TrySetResult();
            }

            return _empty.Task;
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _interactions.Dispose();
    }

    private async Task RunAsync(string lane)
    {
        while (Peek(lane) is { } work)
        {
            var places = work.IsInteraction ? _interactions : _places;
            await places.WaitAsync();
            var handled = await handle(work);
            places.Release();
            if (!handled)
            {
                Break(lane);
            }

            Leave(lane);
        }
    }

    private LaneEvent? Peek(string lane)
    {
        lock (_lock)
        {
            return _lanes.TryGetValue(lane, out var queue) ? queue.Peek() : null;
        }
    }

    /// <summary>Defers all events after the first.</summary>
    private void Break(string lane)
    {
        List<LaneEvent> rest;
        lock (_lock)
        {
            _broken.Add(lane);
            var queue = _lanes[lane];
            rest = [.. queue.Skip(1)];
            _waiting -= rest.Count;
            _lanes[lane] = new Queue<LaneEvent>([queue.Peek()]);
        }

        rest.ForEach(putOff);
    }

    private void Leave(string lane)
    {
        lock (_lock)
        {
            var queue = _lanes[lane];
            queue.Dequeue();
            _waiting--;
            if (queue.Count == 0)
            {
                _lanes.Remove(lane);
            }

            if (_lanes.Count == 0)
            {
                _empty?.TrySetResult();
            }
        }
    }
}

/// <summary>An event in its lane.</summary>
internal sealed record LaneEvent(SessionLifetime Life, GatewayEvent Event)
{
    public bool IsInteraction => Event.Name == "INTERACTION_CREATE";

    /// <summary>The lane's key: the channel or thread, or the server where there is none.</summary>
    public string Lane { get; } = Event.Name == "INTERACTION_CREATE"
        ? "interaction " + (Event.Data.Text("id") ?? "")
        : Event.Data.Text("channel_id") ?? Event.Data.Text("id") ?? Event.Data.Text("guild_id") ?? "";
}
