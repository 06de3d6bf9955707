using FactBot.Core.Domain;
using FactBot.Core.Requests;

namespace FactBot.Core.Delivery;

/// <summary>An unsettled event, without its words. <paramref name="Due"/> is in the loop's own time.</summary>
internal sealed record InboxEntry(long Sequence, bool TakesLong, MessageRef? Message, TimeSpan Due);

/// <summary>
/// Which event comes next: in order of arrival, those put off when their time has come. What concerns one message stays in
/// order even there: an edit waits while the message that it edits is put off.
/// </summary>
internal sealed class InboxQueue(LoopClock clock)
{
    private readonly PriorityQueue<InboxEntry, long> _brief = new();
    private readonly PriorityQueue<InboxEntry, long> _long = new();
    private readonly PriorityQueue<InboxEntry, TimeSpan> _waiting = new();
    private readonly Dictionary<MessageRef, Queue<InboxEntry>> _byMessage = [];

    /// <summary>How long until something that is put off comes back; null where nothing is.</summary>
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
            if (_byMessage.TryGetValue(message, out var line))
            {
                line.Enqueue(entry);
                return;
            }

            _byMessage.Add(message, new Queue<InboxEntry>([entry]));
        }

        _waiting.Enqueue(entry, entry.Due);
    }

    /// <summary>The next that is handled at once, or null.</summary>
    public InboxEntry? TakeBrief() => Take(_brief);

    /// <summary>The next that takes long, or null.</summary>
    public InboxEntry? TakeLong() => Take(_long);

    public void PutOff(InboxEntry entry, TimeSpan wait) => _waiting.Enqueue(entry, clock.Now + wait);

    public void Done(InboxEntry entry)
    {
        if (entry.Message is not { } message)
        {
            return;
        }

        var line = _byMessage[message];
        line.Dequeue();
        if (line.TryPeek(out var next))
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
