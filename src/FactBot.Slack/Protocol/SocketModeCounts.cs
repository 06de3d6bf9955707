namespace FactBot.Slack.Protocol;

/// <summary>What happened on the sockets, for whoever looks after them.</summary>
public sealed class SocketModeCounts
{
    private long _ignored;
    private long _failed;
    private long _opened;
    private int _open;

    /// <summary>Frames that were binary, no JSON or unknown.</summary>
    public long Ignored => Interlocked.Read(ref _ignored);

    /// <summary>Envelopes that could not be handled; Slack sends them again.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Sockets opened so far.</summary>
    public long Opened => Interlocked.Read(ref _opened);

    /// <summary>Sockets open now: one, and two while one takes over from the other.</summary>
    public int Open => Volatile.Read(ref _open);

    public Exception? LastFailure { get; private set; }

    internal void Ignore() => Interlocked.Increment(ref _ignored);

    internal void Fail(Exception failure)
    {
        LastFailure = failure;
        Interlocked.Increment(ref _failed);
    }

    internal void Connected()
    {
        Interlocked.Increment(ref _opened);
        Interlocked.Increment(ref _open);
    }

    internal void Left() => Interlocked.Decrement(ref _open);
}
