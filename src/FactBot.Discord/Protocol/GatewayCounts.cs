namespace FactBot.Discord.Protocol;

/// <summary>Counters of the gateway, for operators.</summary>
public sealed class GatewayCounts
{
    private long _connected;
    private long _sessions;
    private long _resumed;
    private long _handled;
    private long _replayed;
    private long _failed;
    private long _givenUp;
    private long _ignored;
    private long _repaired;
    private long _zombies;
    private long _unsaved;

    /// <summary>Connections that reached HELLO.</summary>
    public long Connected => Interlocked.Read(ref _connected);

    /// <summary>Sessions begun: IDENTIFYs followed by READY.</summary>
    public long Sessions => Interlocked.Read(ref _sessions);

    /// <summary>RESUMEs followed by RESUMED.</summary>
    public long Resumed => Interlocked.Read(ref _resumed);

    /// <summary>Events handled.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>Replayed events that were handled or in progress, and were skipped.</summary>
    public long Replayed => Interlocked.Read(ref _replayed);

    /// <summary>Failed attempts to handle an event.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Events given up after too many attempts.</summary>
    public long GivenUp => Interlocked.Read(ref _givenUp);

    /// <summary>Frames that were binary, no JSON or unknown.</summary>
    public long Ignored => Interlocked.Read(ref _ignored);

    /// <summary>Frames with invalid UTF-8 or lone surrogates, which were replaced.</summary>
    public long Repaired => Interlocked.Read(ref _repaired);

    /// <summary>Connections closed because a heartbeat was not acknowledged.</summary>
    public long Zombies => Interlocked.Read(ref _zombies);

    /// <summary>Failures to save the session.</summary>
    public long Unsaved => Interlocked.Read(ref _unsaved);

    public Exception? LastFailure { get; private set; }

    /// <summary>Raised for each failure to handle an event.</summary>
    public event Action<Exception>? Failing;

    internal void Connect() => Interlocked.Increment(ref _connected);

    internal void Begin() => Interlocked.Increment(ref _sessions);

    internal void Resume() => Interlocked.Increment(ref _resumed);

    internal void Handle() => Interlocked.Increment(ref _handled);

    internal void Replay() => Interlocked.Increment(ref _replayed);

    internal void Ignore() => Interlocked.Increment(ref _ignored);

    internal void Repair() => Interlocked.Increment(ref _repaired);

    internal void Zombie() => Interlocked.Increment(ref _zombies);

    internal void GiveUp() => Interlocked.Increment(ref _givenUp);

    internal void Fail(Exception failure)
    {
        LastFailure = failure;
        Interlocked.Increment(ref _failed);
        Failing?.Invoke(failure);
    }

    internal void Unsave(Exception failure)
    {
        LastFailure = failure;
        Interlocked.Increment(ref _unsaved);
    }
}
