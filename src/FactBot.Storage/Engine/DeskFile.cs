using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Engine;

/// <summary>
/// The only way to the engine. It corrupts its file when two threads write, may recycle a page that another is reading, and returns from a
/// commit before the log is written; so everything goes through one lock, and a write returns when it is on the disk. After an error the
/// engine is thrown away and opened again, by whoever comes next.
/// </summary>
internal sealed class DeskFile : IDisposable
{
    // Taken in this order. Readers do not take the first, and need not wait for a disk that writes.
    private readonly Lock _writing = new();
    private readonly Lock _turn = new();
    private readonly Lock _engine = new();

    private readonly IMedium _medium;
    private readonly StoreOptions _options;
    private readonly EngineSessions _sessions;
    private readonly CopyGate _copies = new();
    private bool _closed;

    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
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

    /// <summary>Told after an error: what was kept in memory may say more than the file.</summary>
    public event Action? Reopened
    {
        add => _sessions.Discarded += value;
        remove => _sessions.Discarded -= value;
    }

    public string Name => _medium.Name;

    /// <summary>Why the last write failed; null after one that did not.</summary>
    public string? Problem => _sessions.Problem;

    /// <summary>Bytes of the data file and of its log.</summary>
    public (long Data, long Log) Sizes() => (_medium.Data.Length, _medium.Log.Length);

    /// <summary>Does all of <paramref name="work"/> or nothing, and returns when it is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The disk does not let it. Nothing is kept.</exception>
    public T Write<T>(Func<Tx, T> work)
    {
        var job = new Job<T>(work);
        Write([job]);
        return job.Answer.GetAwaiter().GetResult();
    }

    /// <summary>Several, each for itself, with one wait for the disk.</summary>
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

    /// <summary>Reads a state that no write changes meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">The disk does not let it.</exception>
    public T Read<T>(Func<Tx, T> read)
    {
        using (Hold())
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return Guarded(() => read(_sessions.TxOf(_sessions.Open())));
        }
    }

    /// <summary>
    /// Copies the data file as it is now. Others go on: what they write stays in the log, which is not brought in meanwhile.
    /// </summary>
    /// <param name="read">What is to be known of that state.</param>
    /// <param name="copy">Copies it.</param>
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
    /// The engine, for whoever asked first: without a turnstile before it, one who reads again and again lets nobody else in.
    /// Never taken by who has it.
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
            // The log keeps what the data file could not take, and the next start brings it in.
            _ = _sessions.Told(e);
        }
    }
}
