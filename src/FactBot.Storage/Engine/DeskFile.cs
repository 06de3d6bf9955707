using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Engine;

/// <summary>
/// The only access to the engine. The engine corrupts its file when two threads write, may recycle a page that another thread is reading,
/// and returns from a commit before the log is written. All access therefore goes through one lock, and a write returns when it is on the
/// disk. After an error the engine is discarded, and the next caller opens it again.
/// </summary>
internal sealed class DeskFile : IDisposable
{
    // The locks are taken in this order. Readers do not take the first, so they do not wait for writes to reach the disk.
    private readonly Lock _writing = new();
    private readonly Lock _turn = new();
    private readonly Lock _engine = new();

    private readonly IMedium _medium;
    private readonly StoreOptions _options;
    private readonly EngineSessions _sessions;
    private readonly CopyGate _copies = new();
    private bool _closed;

    /// <exception cref="StoreUnavailableException">The data file cannot be opened.</exception>
    public DeskFile(IMedium medium, StoreOptions options, ILogger log)
    {
        (_medium, _options) = (medium, options);
        _sessions = new EngineSessions(medium, options, log);
        _ = Guarded(() =>
        {
            _sessions.Open().Checkpoint();
            return true;
        });
    }

    /// <summary>Raised after an error. Caches must be dropped, because they may hold writes that the file lacks.</summary>
    public event Action? Reopened
    {
        add => _sessions.Discarded += value;
        remove => _sessions.Discarded -= value;
    }

    public string Name => _medium.Name;

    /// <summary>The last error; null once a later write succeeds.</summary>
    public string? Problem => _sessions.Problem;

    /// <summary>Sizes of the data file and of its log in bytes.</summary>
    public (long Data, long Log) Sizes() => (_medium.Data.Length, _medium.Log.Length);

    /// <summary>Runs <paramref name="work"/> as one transaction, and returns when it is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The disk refused the write. Nothing of it is kept.</exception>
    public T Write<T>(Func<Tx, T> work)
    {
        var job = new WriteJob<T>(work);
        Write([job]);
        return job.Answer.GetAwaiter().GetResult();
    }

    /// <summary>Each job is a transaction of its own; all share one wait for the disk.</summary>
    public void Write(IReadOnlyList<WriteJob> jobs)
    {
        lock (_writing)
        {
            var batch = new Batch(_sessions, _options, _engine);
            foreach (var job in jobs)
            {
                using (Hold())
                {
                    ObjectDisposedException.ThrowIf(_closed, this);
                    batch.Run(job);
                }
            }

            batch.Finish();
            KeepLogShort();
        }
    }

    /// <summary>Reads a consistent state: no write runs during the read.</summary>
    /// <exception cref="StoreUnavailableException">The data cannot be read.</exception>
    public T Read<T>(Func<Tx, T> read)
    {
        using (Hold())
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return Guarded(() => read(_sessions.TxOf(_sessions.Open())));
        }
    }

    /// <summary>
    /// Copies the data file in its present state. Reads and writes continue: new writes stay in the log, which is not applied during the
    /// copy.
    /// </summary>
    /// <param name="read">Reads from the state that is copied.</param>
    /// <param name="copy">Copies the data file, and receives what was read.</param>
    public TCopy Copy<TState, TCopy>(Func<Tx, TState> read, Func<IDisk, TState, TCopy> copy)
    {
        var state = AtRest(read);
        try
        {
            return copy(_medium.Data, state);
        }
        finally
        {
            _copies.End();
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _copies.WaitUntilOpen();
            using (Hold())
            {
                if (!_closed)
                {
                    CheckpointAtEnd();
                    _closed = true;
                    _sessions.Discard();
                    _medium.Dispose();
                }
            }
        }
    }

    /// <summary>
    /// Takes the engine's lock in turn: without the outer lock, a thread that reads again and again would starve the others.
    /// A thread that holds the engine must not call it.
    /// </summary>
    private Lock.Scope Hold()
    {
        lock (_turn)
        {
            return _engine.EnterScope();
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (DiskErrors.IsOfTheDisk(e) || _sessions.HasFailed)
        {
            _sessions.Discard();
            throw _sessions.Told(e);
        }
    }

    private void KeepLogShort()
    {
        var length = _medium.Log.Length;
        if (length <= _options.CheckpointAt || (length < StoreOptions.LongestLog && !_copies.IsOpen))
        {
            return;
        }

        _copies.WaitUntilOpen();
        using (Hold())
        {
            try
            {
                if (!_sessions.HasFailed)
                {
                    _sessions.Current?.Checkpoint();
                }
            }
            catch (Exception e) when (DiskErrors.IsOfTheDisk(e))
            {
                _sessions.Discard();
                _ = _sessions.Told(e);
            }
        }
    }

    private T AtRest<T>(Func<Tx, T> read)
    {
        lock (_writing)
        {
            _copies.WaitUntilOpen();
            using (Hold())
            {
                ObjectDisposedException.ThrowIf(_closed, this);
                var state = Guarded(() =>
                {
                    var session = _sessions.Ready();
                    session.Checkpoint();
                    return read(_sessions.TxOf(session));
                });
                _copies.Begin();
                return state;
            }
        }
    }

    private void CheckpointAtEnd()
    {
        try
        {
            if (!_sessions.HasFailed && _sessions.Current is { } open)
            {
                _sessions.EnsureInPlace();
                open.Checkpoint();
            }
        }
        catch (Exception e) when (DiskErrors.IsOfTheDisk(e) || e is StoreUnavailableException)
        {
            // The log keeps the writes that did not reach the data file, and the next start applies them.
            _ = _sessions.Told(e);
        }
    }
}
