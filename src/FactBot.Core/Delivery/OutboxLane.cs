using FactBot.Core.Domain;
using FactBot.Core.Messages;

namespace FactBot.Core.Delivery;

/// <summary>
/// What stays in order among itself: posts and edits of a channel, the marks on one message. A private answer is a lane of its own.
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

/// <summary>A message on its way, with what this process knows of it beside what is stored.</summary>
internal sealed class OutboxRow(long id, TimeSpan due)
{
    public long Id { get; } = id;

    /// <summary>In the loop's own time.</summary>
    public TimeSpan Due { get; set; } = due;

    /// <summary>What became of its attempt, while the store could not take that in.</summary>
    public Receipt? Owed { get; set; }

    /// <summary>The wait before the first question is over or set.</summary>
    public bool HasWaited { get; set; }

    /// <summary>This process saw an attempt of which nobody knows what became: it counts if it did not arrive.</summary>
    public bool WasUnclear { get; set; }

    /// <summary>How often it stepped aside because what it waits for was not before it.</summary>
    public int SteppedAside { get; set; }

    /// <summary>How often the platform could not be asked.</summary>
    public int Unreachable { get; set; }

    /// <summary>How often it was asked and could not tell.</summary>
    public int AskedInVain { get; set; }
}

/// <summary>Messages of which only the first may go.</summary>
internal sealed class OutboxLane(LaneKey key)
{
    private readonly Queue<OutboxRow> _rows = [];

    public LaneKey Key { get; } = key;

    public bool IsEmpty => _rows.Count == 0;

    public OutboxRow First => _rows.Peek();

    public void Add(OutboxRow row) => _rows.Enqueue(row);

    public OutboxRow RemoveFirst() => _rows.Dequeue();
}
