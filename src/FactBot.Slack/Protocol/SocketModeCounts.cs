namespace FactBot.Slack.Protocol;

/// <summary>What happened on the sockets, for whoever looks after them.</summary>
public sealed class SocketModeCounts
{
    private readonly Lock _lock = new();
    private long _ignored;
    private long _failed;
    private long _unanswered;
    private long _opened;
    private int _open;
    private DateTimeOffset? _deafSince;

    /// <summary>Messages that were binary, no JSON, unknown or larger than any of Slack's.</summary>
    public long Ignored => Interlocked.Read(ref _ignored);

    /// <summary>Envelopes that could not be handled; Slack sends them again.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Envelopes that were handled when their socket was gone; Slack sends them again, too.</summary>
    public long Lost => Interlocked.Read(ref _unanswered);

    /// <summary>Sockets opened so far.</summary>
    public long Opened => Interlocked.Read(ref _opened);

    /// <summary>Sockets open now: one, and two while one takes over from the other.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Why the last attempt to open one failed, in Slack's word or a few of ours; null when one is open.</summary>
    public string? Trouble { get; internal set; }

    public Exception? LastFailure { get; private set; }

    /// <summary>Told of each failure to handle what came.</summary>
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

    /// <param name="sureUntil">Until when it was certainly alive.</param>
    internal void Left(DateTimeOffset sureUntil)
    {
        lock (_lock)
        {
            _open--;
            _deafSince = _open == 0 ? _deafSince ?? sureUntil : _deafSince;
        }
    }

    /// <summary>Since when there was no socket, once; null where there always was one.</summary>
    internal DateTimeOffset? TakeDeafSince()
    {
        lock (_lock)
        {
            var since = _deafSince;
            _deafSince = null;
            return since;
        }
    }
}
