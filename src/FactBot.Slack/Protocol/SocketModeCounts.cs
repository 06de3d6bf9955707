namespace FactBot.Slack.Protocol;

/// <summary>Counters of the sockets, for operators.</summary>
public sealed class SocketModeCounts
{
    private readonly Lock _lock = new();
    private long _ignored;
    private long _failed;
    private long _unanswered;
    private long _opened;
    private int _open;
    private DateTimeOffset? _disconnectedSince;

    /// <summary>Messages that were binary, no JSON, unknown or oversized.</summary>
    public long Ignored => Interlocked.Read(ref _ignored);

    /// <summary>Envelopes that could not be handled; Slack sends them again.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Envelopes that were handled after their socket was gone; Slack sends them again too.</summary>
    public long Lost => Interlocked.Read(ref _unanswered);

    /// <summary>Sockets opened so far.</summary>
    public long Opened => Interlocked.Read(ref _opened);

    /// <summary>Sockets open now: one, or two while one replaces the other.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Why the last attempt to open a socket failed, as Slack's error code or a few words; null when one is open.</summary>
    public string? Trouble { get; internal set; }

    public Exception? LastFailure { get; private set; }

    /// <summary>Raised for each failure to handle an envelope.</summary>
    public event Action<Exception>? Failing;

    internal void Ignore() => Interlocked.Increment(ref _ignored);

    internal void Unanswered() => Interlocked.Increment(ref _unanswered);

    internal void Fail(Exception failure)
    {
        LastFailure = failure;
        Interlocked.Increment(ref _failed);
        Failing?.Invoke(failure);
    }

    internal void Connected()
    {
        lock (_lock)
        {
            _opened++;
            _open++;
        }
    }

    /// <param name="sureUntil">The time until which the socket was certainly alive.</param>
    internal void Left(DateTimeOffset sureUntil)
    {
        lock (_lock)
        {
            _open--;
            _disconnectedSince = _open == 0 ? _disconnectedSince ?? sureUntil : _disconnectedSince;
        }
    }

    /// <summary>The time since when there was no socket, returned once; null where there always was one.</summary>
    internal DateTimeOffset? TakeDeafSince()
    {
        lock (_lock)
        {
            var since = _disconnectedSince;
            _disconnectedSince = null;
            return since;
        }
    }
}
