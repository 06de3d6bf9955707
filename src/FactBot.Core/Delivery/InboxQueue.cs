using FactBot.Core.Domain;
using FactBot.Core.Requests;

namespace FactBot.Core.Delivery;

/// <summary>An unsettled event without its content. <paramref name="Due"/> is in the loop's own time.</summary>
internal sealed record InboxEntry(long Sequence, bool TakesLong, MessageRef? Message, TimeSpan Due);

/// <summary>
/// The order in which events are handled: by arrival, or when the wait of an event that was put off is over. Events about one
/// message stay in order even then: an edit waits while the message that it edits is put off.
/// </summary>
internal sealed class InboxQueue(LoopClock clock)
{
    private readonly PriorityQueue<InboxEntry, long> _brief = new();
    private readonly PriorityQueue<InboxEntry, long> _long = new();
    private readonly PriorityQueue<InboxEntry, TimeSpan> _waiting = new();
    private readonly Dictionary<MessageRef, Queue<InboxEntry>> _byMessage = [];

    /// <summary>The time until the next waiting event is due; null where none waits.</summary>
    public TimeSpan? NextWait => _waiting.TryPeek(out _, out var due) ? due - clock.Now : null;

    /// <summary>The message that an event is about, if it is about one.</summary>
    public static MessageRef? MessageOf(InboundEvent received) => received.Request switch
    {
        Request.ThreadReply reply => reply.Message,
        Request.Edited edited => edited.Message,
        Request.Deleted deleted => deleted.Message,
        Request.AddNote { From: { } from } => from,
        Request.AddEvidence { From: { } from } => from,
        _ => received.MessageId is { } id ? new MessageRef(received.Place.InChannel, id) : null,
    };

    public void Add(InboxEntry entry)
    {
        if (entry.Message is { } message)
        {
            if (_byMessage.TryGetValue(message, out var queue))
            {
                queue.Enqueue(entry);
                return;
            }

            _byMessage.Add(message, new Queue<InboxEntry>([entry]));
        }

        _waiting.Enqueue(entry, entry.Due);
    }

    /// <summary>The next event that is handled at once, or null.</summary>
    public InboxEntry? TakeBrief() => Take(_brief);

    /// <summary>The next event that takes long, or null.</summary>
    public InboxEntry? TakeLong() => Take(_long);

    public void PutOff(InboxEntry entry, TimeSpan wait) => _waiting.Enqueue(entry, clock.Now + wait);

    public void Done(InboxEntry entry)
    {
        if (entry.Message is not { } message)
        {
            return;
        }

        var queue = _byMessage[message];
        queue.Dequeue();
        if (queue.TryPeek(out var next))
        {
            _waiting.Enqueue(next, next.Due);
        }
        else
        {
            _byMessage.Remove(message);
        }
    }

    private InboxEntry? Take(PriorityQueue<InboxEntry, long> from)
    {
        while (_waiting.TryPeek(out var entry, out var due) && due <= clock.Now)
        {
            _waiting.Dequeue();
            (entry.TakesLong ? _long : _brief).Enqueue(entry, entry.Sequence);
        }

        return from.TryDequeue(out var next, out _) ? next : null;
    }
}
