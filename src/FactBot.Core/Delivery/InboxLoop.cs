using FactBot.Core.Handling;
using FactBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Delivery;

/// <summary>
/// Settles events in order of arrival, one at a time; those that wait for the network run beside it and hold nothing up.
/// What throws out of <see cref="RunAsync"/> is fatal: the process shall end and be started again.
/// </summary>
public sealed class InboxLoop
{
    /// <summary>How many events that take long are handled side by side.</summary>
    public const int LongSideBySide = 4;

    private const int PageSize = 200;

    private readonly IInboxStore _store;
    private readonly IRequestHandler _handler;
    private readonly Bell _bell;
    private readonly EventSettler _settler;
    private readonly LoopClock _clock;
    private readonly InboxQueue _queue;
    private readonly StorePause _pause;
    private readonly Crew<(InboxEntry Entry, Turn Turn)> _crew;
    private long _readTo;

    public InboxLoop(IInboxStore store, IRequestHandler handler, Bells bells, TimeProvider time, ILogger<InboxLoop> logger)
    {
        _store = store;
        _handler = handler;
        _bell = bells.Inbox;
        _settler = new EventSettler(store, handler, bells, time, logger);
        _clock = new LoopClock(time);
        _queue = new InboxQueue(_clock);
        State = new LoopState(time);
        _pause = new StorePause(_clock, State);
        _crew = new Crew<(InboxEntry, Turn)>(_bell);
    }

    public LoopState State { get; }

    /// <summary>Runs until it is stopped; what is not settled then stays for the next start.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            var unread = true;
            while (true)
            {
                ct.ThrowIfCancellationRequested();
                unread |= _bell.TakeRing();
                (await _crew.CollectAsync()).ForEach(ended => Take(ended.Entry, ended.Turn));
                if (_pause.Left is null)
                {
                    unread = unread && !await TryReadAsync(ct);
                    StartLong(ct);
                    if (await SettleNextAsync(ct))
                    {
                        continue;
                    }
                }

                if (_pause.Left is null && _crew.Count == 0)
                {
                    _pause.Works();
                }

                await _bell.WaitAsync(_pause.Left ?? _queue.NextWait, _crew.Count == 0, ct);
                unread = true;
            }
        }
        finally
        {
            await _crew.WhenEndedAsync();
        }
    }

    private async Task<bool> SettleNextAsync(CancellationToken ct)
    {
        if (_pause.Left is not null || _queue.TakeBrief() is not { } entry)
        {
            return false;
        }

        Take(entry, await _settler.SettleAsync(entry.Sequence, ct));
        return true;
    }

    private void StartLong(CancellationToken ct)
    {
        while (_pause.Left is null && _crew.Count < LongSideBySide && _queue.TakeLong() is { } entry)
        {
            _crew.Start(async () => (entry, await _settler.SettleAsync(entry.Sequence, ct)));
        }
    }

    private void Take(InboxEntry entry, Turn turn)
    {
        switch (turn)
        {
            case Turn.Again(var wait):
                _pause.Works();
                _queue.PutOff(entry, wait);
                break;
            case Turn.NoStore(var problem):
                _pause.Failed(problem);
                _queue.PutOff(entry, TimeSpan.Zero);
                break;
            default:
                _pause.Works();
                _queue.Done(entry);
                break;
        }
    }

    /// <summary>False: the store cannot be read now.</summary>
    private async Task<bool> TryReadAsync(CancellationToken ct)
    {
        try
        {
            while (await _store.UnsettledAsync(_readTo, PageSize, ct) is { IsEmpty: false } page)
            {
                foreach (var item in page)
                {
                    var due = _clock.Due(item.NotBefore, EventSettler.LongestWait);
                    _queue.Add(new InboxEntry(item.Sequence, _handler.TakesLong(item.Event.Request), InboxQueue.MessageOf(item.Event), due));
                    _readTo = item.Sequence;
                }
            }

            return true;
        }
        catch (StoreUnavailableException e)
        {
            _pause.Failed(e.Message);
            return false;
        }
    }
}
