namespace FactBot.Discord.Protocol.Gateway;

/// <summary>
/// Tracks which events of a session were handled. A resume goes on from the last sequence up to which all events were handled, so that a
/// restart or a resume loses nothing. Later events that were handled are known and not handled again.
/// </summary>
/// <param name="handled">Every event up to this sequence was handled before.</param>
internal sealed class SequenceTracker(long handled)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, Entry> _open = [];
    private long _last = handled;
    private int _failed;

    /// <summary>Every event up to this sequence was handled.</summary>
    public long Handled
    {
        get
        {
            lock (_lock)
            {
                return _open.Count == 0 ? _last : _open.First().Key - 1;
            }
        }
    }

    /// <summary>When the oldest unhandled event was first received; null where all are handled.</summary>
    public DateTimeOffset? OldestOpen
    {
        get
        {
            lock (_lock)
            {
                return _open.Count == 0 ? null : _open.First().Value.CameAt;
            }
        }
    }

    /// <summary>Some events wait for a replay.</summary>
    public bool HasFailed => Volatile.Read(ref _failed) > 0;

    /// <summary>Some events are in progress.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_lock)
            {
                return _open.Count > _failed;
            }
        }
    }

    /// <summary>Whether the event is to be handled: it is new, or failed before.</summary>
    public bool Take(long sequence, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (sequence > _last)
            {
                _last = sequence;
                _open[sequence] = new Entry(now, 0, false);
                return true;
            }

            if (!_open.TryGetValue(sequence, out var entry) || !entry.IsFailed)
            {
                return false;
            }

            _open[sequence] = entry with { IsFailed = false };
            _failed--;
            return true;
        }
    }

    public void Done(long sequence)
    {
        lock (_lock)
        {
            if (_open.Remove(sequence, out var entry) && entry.IsFailed)
            {
                _failed--;
            }
        }
    }

    /// <summary>The event was not handled and stays open for a replay.</summary>
    /// <param name="sequence">The event's sequence.</param>
    /// <param name="isAttempt">Whether it was tried, or was deferred because an earlier one failed.</param>
    /// <returns>The attempts so far, and when it was first received.</returns>
    public (int Attempts, DateTimeOffset CameAt) Fail(long sequence, bool isAttempt)
    {
        lock (_lock)
        {
            var entry = _open[sequence];
            _failed += entry.IsFailed ? 0 : 1;
            entry = entry with { IsFailed = true, Attempts = entry.Attempts + (isAttempt ? 1 : 0) };
            _open[sequence] = entry;
            return (entry.Attempts, entry.CameAt);
        }
    }

    private readonly record struct Entry(DateTimeOffset CameAt, int Attempts, bool IsFailed);
}
