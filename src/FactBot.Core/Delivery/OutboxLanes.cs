using FactBot.Core.Messages;

namespace FactBot.Core.Delivery;

/// <summary>Everything that is to be sent, by platform and lane. It decides which lane is next.</summary>
/// <param name="platforms">The platforms that have an adapter.</param>
/// <param name="rules">The options, with the number of attempts at the same time.</param>
/// <param name="clock">The loop's own time.</param>
internal sealed class OutboxLanes(IReadOnlySet<string> platforms, OutboxOptions rules, LoopClock clock)
{
    private readonly Dictionary<LaneKey, OutboxLane> _lanes = [];
    private readonly Dictionary<string, PlatformQueue> _platforms = [];

    /// <summary>The platforms that have something to send and no adapter.</summary>
    public IEnumerable<string> Unserved => _platforms.Keys.Where(p => !platforms.Contains(p)).Order(StringComparer.Ordinal);

    /// <summary>The time until a lane is due that could be taken then; null where none waits.</summary>
    public TimeSpan? NextWait => Served
        .Where(q => q.Running < rules.SideBySide && q.Waiting.Count > 0)
        .Min(q => q.Waiting.TryPeek(out _, out var turn) ? turn.Due - clock.Now : (TimeSpan?)null);

    private IEnumerable<PlatformQueue> Served => _platforms.Where(p => platforms.Contains(p.Key)).Select(p => p.Value);

    public void Add(OutboxItem item) =>
        Add(LaneKey.Of(item), new OutboxRow(item.Id, clock.Due(item.NotBefore, rules.LongestWait), clock.Now));

    /// <summary>When the message was read that waits longest, in the loop's own time; null where none waits.</summary>
    public TimeSpan? OldestSince => _lanes.Values.Where(l => platforms.Contains(l.Key.Channel.Platform)).Min(l => (TimeSpan?)l.First.Since);

    /// <summary>A lane that is due, or null. The caller returns it by <see cref="Back"/>.</summary>
    public OutboxLane? Take()
    {
        foreach (var queue in Served)
        {
            if (queue.Running < rules.SideBySide && queue.Waiting.TryPeek(out var lane, out var turn) && turn.Due <= clock.Now)
            {
                queue.Waiting.Dequeue();
                queue.Running++;
                return lane;
            }
        }

        return null;
    }

    public void Back(OutboxLane lane, StepResult step)
    {
        QueueOf(lane).Running--;
        switch (step)
        {
            case StepResult.Again(var wait):
                lane.First.Due = clock.Now + wait;
                break;
            case StepResult.Done:
                lane.RemoveFirst();
                break;
            case StepResult.Aside:
                var row = lane.RemoveFirst();
                row.Due = clock.Now + rules.StepAside;
                Add(lane.Key with { Row = row.Id }, row);
                break;
        }

        Queue(lane);
    }

    private void Add(LaneKey key, OutboxRow row)
    {
        if (_lanes.TryGetValue(key, out var lane))
        {
            lane.Add(row);
            return;
        }

        lane = new OutboxLane(key);
        lane.Add(row);
        _lanes.Add(key, lane);
        Queue(lane);
    }

    private void Queue(OutboxLane lane)
    {
        if (lane.IsEmpty)
        {
            _lanes.Remove(lane.Key);
            return;
        }

        QueueOf(lane).Waiting.Enqueue(lane, (lane.First.Due, lane.First.Id));
    }

    private PlatformQueue QueueOf(OutboxLane lane)
    {
        if (!_platforms.TryGetValue(lane.Key.Channel.Platform, out var queue))
        {
            _platforms.Add(lane.Key.Channel.Platform, queue = new PlatformQueue());
        }

        return queue;
    }

    private sealed class PlatformQueue
    {
        public PriorityQueue<OutboxLane, (TimeSpan Due, long Id)> Waiting { get; } = new();

        public int Running { get; set; }
    }
}
