using FactBot.Core.Domain;
using FactBot.Core.Messages;

namespace FactBot.Core.Delivery;

/// <summary>
/// The key of a lane, in which messages stay in order: the posts and edits of a channel, or the marks on one message. Every
/// private response has a lane of its own.
/// </summary>
internal readonly record struct LaneKey(Place Channel, string? Message, long Row)
{
    public static LaneKey Of(OutboxItem item) => item.Delivery.Kind switch
    {
        DeliveryKind.Private => new LaneKey(item.Delivery.Place.InChannel, null, item.Id),
        DeliveryKind.React => new LaneKey(item.Delivery.Place.InChannel, item.Delivery.MessageId, 0),
        _ => new LaneKey(item.Delivery.Place.InChannel, null, 0),
    };
}

/// <summary>A message that is to be delivered, with what this process knows of it beyond what is stored.</summary>
internal sealed class OutboxRow(long id, TimeSpan due, TimeSpan since)
{
    /// <summary>The time when it was read, in the loop's own time.</summary>
    public TimeSpan Since { get; } = since;

    public long Id { get; } = id;

    /// <summary>The time of the next attempt, in the loop's own time.</summary>
    public TimeSpan Due { get; set; } = due;

    /// <summary>The receipt of its attempt that the store could not take yet.</summary>
    public Receipt? Owed { get; set; }

    /// <summary>Whether the wait before the first question to the platform is over or set.</summary>
    public bool HasWaited { get; set; }

    /// <summary>Whether this process made an attempt with an unknown outcome. It counts as a failure if it did not arrive.</summary>
    public bool WasUnclear { get; set; }

    /// <summary>The number of times that it let others go ahead because the message it waits for was not in front of it.</summary>
    public int SteppedAside { get; set; }

    /// <summary>The number of times that the platform could not be asked.</summary>
    public int Unreachable { get; set; }

    /// <summary>The number of times that the platform was asked and could not tell.</summary>
    public int AskedInVain { get; set; }
}

/// <summary>A lane: messages of which only the first may be sent.</summary>
internal sealed class OutboxLane(LaneKey key)
{
    private readonly Queue<OutboxRow> _rows = [];

    public LaneKey Key { get; } = key;

    public bool IsEmpty => _rows.Count == 0;

    public OutboxRow First => _rows.Peek();

    public void Add(OutboxRow row) => _rows.Enqueue(row);

    public OutboxRow RemoveFirst() => _rows.Dequeue();
}
