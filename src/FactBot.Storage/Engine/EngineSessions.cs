using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Engine;

/// <summary>
/// The one session that is open, and the next after an error of the disk. Used by one thread at a time.
/// </summary>
internal sealed class EngineSessions(IMedium medium, StoreOptions options, ILogger log)
{
    private readonly Sequence _sequence = new();
    private long _keepPages = long.MaxValue;

    /// <summary>What is open, if anything is.</summary>
    public EngineSession? Current { get; private set; }

    /// <summary>What is open failed, and is not to be used any more.</summary>
    public bool HasFailed => Current is { Fault.Happened: true };

    /// <summary>Why the last write failed; null after one that did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Told when a session is thrown away: what was kept in memory may say more than the file.</summary>
    public event Action? Discarded;

    /// <summary>A session that can be read from.</summary>
    public EngineSession Open()
    {
        if (Current is { Fault.Happened: false } open)
        {
            return open;
        }

        Discard();
        Current = new EngineSession(medium, _keepPages, engineFlushes: !options.WaitForDisk);
        _keepPages = long.MaxValue;
        if (Current.Cut > 0)
        {
            StorageLog.CutLog(log, Current.Cut);
        }

        _sequence.Load(TxOf(Current));
        return Current;
    }

    /// <summary>A session that can be written to.</summary>
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

    /// <summary>The files are those that were opened, and as they were left.</summary>
    /// <exception cref="StoreUnavailableException">They are not.</exception>
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

            // What was not known to be on the disk was told to have failed: it must not be there after all.
            _keepPages = options.WaitForDisk ? old.Log.DurablePages : long.MaxValue;
            old.Dispose();
            Discarded?.Invoke();
        }
    }

    public void Works() => Problem = null;

    /// <summary>The error as it is told, and remembered.</summary>
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
