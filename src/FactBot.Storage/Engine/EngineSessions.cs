using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Engine;

/// <summary>
/// The open engine session, and the next one after a disk error. Only one thread at a time may use it.
/// </summary>
internal sealed class EngineSessions(IMedium medium, StoreOptions options, ILogger log)
{
    private readonly Sequence _sequence = new();
    private long _keepPages = long.MaxValue;

    /// <summary>The open session; null where none is open.</summary>
    public EngineSession? Current { get; private set; }

    /// <summary>True where the open session has failed and must not be used any more.</summary>
    public bool HasFailed => Current is { Fault.Happened: true };

    /// <summary>The last error; null once a later write succeeds.</summary>
    public string? Problem { get; private set; }

    /// <summary>Raised when a session is discarded. Caches must be dropped, because they may hold writes that the file lacks.</summary>
    public event Action? Discarded;

    /// <summary>Returns a session that can be read from.</summary>
    public EngineSession Open()
    {
        if (Current is { Fault.Happened: false } open)
        {
            return open;
        }

        Discard();
        Current = new EngineSession(
            medium, new SessionOptions { KeepPages = _keepPages, EngineFlushes = !options.WaitForDisk, AllowDamage = options.AllowDamagedLog });
        _keepPages = long.MaxValue;
        if (Current.Cut > 0)
        {
            StorageLog.CutLog(log, Current.Cut);
        }

        _sequence.Load(TxOf(Current));
        return Current;
    }

    /// <summary>Returns a session that can be written to.</summary>
    public EngineSession Ready()
    {
        EnsureInPlace();
        var session = Open();
        if (session.OwesCheckpoint)
        {
            session.Checkpoint();
        }

        return session;
    }

    public Tx TxOf(EngineSession session) => new(session.Database, _sequence);

    /// <summary>Makes sure that the files are those that were opened, and that no other process has changed them.</summary>
    /// <exception cref="StoreUnavailableException">A file was moved, deleted, replaced or changed.</exception>
    public void EnsureInPlace()
    {
        if (medium.Lost() is { } lost)
        {
            throw new StoreUnavailableException(lost);
        }

        if (options.WaitForDisk && Current is { Fault.Happened: false, IsIntact: false })
        {
            throw new StoreUnavailableException(
                $"The data file {medium.Name} or its log was changed by somebody else while it was in use. Stop the program, put the right file in its place and start it again.");
        }
    }

    public void Discard()
    {
        if (Current is { } old)
        {
            Current = null;

            // Writes that were not known to be durable were reported as failed, so their pages must not reappear.
            _keepPages = options.WaitForDisk ? old.Log.DurablePages : long.MaxValue;
            old.Dispose();
            Discarded?.Invoke();
        }
    }

    public void Works() => Problem = null;

    /// <summary>Wraps an error for callers and remembers it as <see cref="Problem"/>. A repeated error is logged once.</summary>
    public StoreUnavailableException Told(Exception e)
    {
        var told = DiskErrors.Told(medium.Name, e);
        if (Problem != told.Message)
        {
            StorageLog.Unavailable(log, told.Message);
        }

        Problem = told.Message;
        return told;
    }
}
