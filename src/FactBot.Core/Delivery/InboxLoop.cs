using FactBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>
/// Settles events in order of arrival, one at a time. Events that wait for the network run in the background and hold nothing up.
/// </summary>
public sealed class InboxLoop : StoreLoop
{
    /// <summary>The number of events that take long and are handled at the same time.</summary>
    public const int LongSideBySide = 4;

    private const int PageSize = 200;

    private readonly IInboxStore _store;
    private readonly IRequestHandler _handler;
    private readonly EventSettler _settler;
    private readonly InboxQueue _queue;
    private long _readTo;

    public InboxLoop(IInboxStore store, IRequestHandler handler, WakeSignals signals, TimeProvider time, ILogger<InboxLoop> logger)
        : base(signals.Inbox, time)
    {
        _store = store;
        _handler = handler;
        _settler = new EventSettler(store, handler, signals, time, logger);
        _queue = new InboxQueue(Clock);
    }

    private protected override TimeSpan? NextWait => _queue.NextWait;

    private protected override async Task ReadAsync(CancellationToken ct)
    {
        while (await _store.UnsettledAsync(_readTo, PageSize, ct) is { IsEmpty: false } page)
        {
            foreach (var item in page)
            {
                var due = Clock.Due(item.NotBefore, EventSettler.LongestWait);
                _queue.Add(new InboxEntry(item.Sequence, _handler.TakesLong(item.Event.Request), InboxQueue.MessageOf(item.Event), due));
                _readTo = item.Sequence;
            }
        }
    }

    private protected override async Task<bool> AdvanceAsync(CancellationToken ct)
    {
        while (Running < LongSideBySide && _queue.TakeLong() is { } entry)
        {
            Start(() => _settler.SettleAsync(entry.Sequence, ct), step => Take(entry, step));
        }

        if (_queue.TakeBrief() is not { } next)
        {
            return false;
        }

        Took(await _settler.SettleAsync(next.Sequence, ct), step => Take(next, step));
        return true;
    }

    private void Take(InboxEntry entry, StepResult step)
    {
        switch (step)
        {
            case StepResult.Again(var wait):
                _queue.PutOff(entry, wait);
                break;
            case StepResult.NoStore:
                _queue.PutOff(entry, TimeSpan.Zero);
                break;
            default:
                _queue.Done(entry);
                break;
        }
    }
}
