using FactBot.Core.Ports;
using FactBot.Storage.Disk;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Guard;

/// <summary>
/// The only way to the engine. It corrupts its file when two threads write, may recycle a page that another is reading, and returns from a
/// commit before the log is written; so everything goes through one lock, and a write returns when it is on the disk. After an error the
/// engine is thrown away and opened again, by whoever comes next.
/// </summary>
internal sealed class DeskFile : IDisposable
{
    // Taken in this order. Readers take the second alone, and need not wait for a disk that writes.
    private readonly Lock _writing = new();
    private readonly Lock _engine = new();

    private readonly IMedium _medium;
    private readonly StoreOptions _options;
    private readonly ILogger _log;
    private readonly Sequence _sequence = new();
    private Session? _session;
    private long _keepPages = long.MaxValue;
    private bool _closed;

    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    public DeskFile(IMedium medium, StoreOptions options, ILogger log)
    {
        (_medium, _options, _log) = (medium, options, log);
        lock (_engine)
        {
            try
            {
                Opened().Checkpoint();
            }
            catch (Exception e) when (Trouble.IsOfTheDisk(e))
            {
                Discard();
                throw Told(e);
            }
        }
    }

    /// <summary>Told after every discarded session: what was kept in memory may say more than the file.</summary>
    public event Action? Reopened;

    public string Name => _medium.Name;

    /// <summary>Why the last write failed; null after one that did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Bytes of the data file and of its log.</summary>
    public (long Data, long Log) Sizes()
    {
        lock (_engine)
        {
            return _session is { } open ? (open.DataBytes, open.LogBytes) : (0, 0);
        }
    }

    /// <summary>Does all of <paramref name="work"/> or nothing, and returns when it is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The disk does not let it. Nothing is kept.</exception>
    public T Write<T>(Func<Tx, T> work)
    {
        var job = new Job<T>(work);
        Write([job]);
        return job.Answer.GetAwaiter().GetResult();
    }

    /// <summary>Several, each for itself, with one wait for the disk.</summary>
    public void Write(IReadOnlyList<Job> jobs)
    {
        lock (_writing)
        {
            var committed = new List<Job>();
            foreach (var job in jobs)
            {
                lock (_engine)
                {
                    if (!TryRun(job))
                    {
                        // Those before it are on their way to the disk; they must not go down with it.
                        Finish(committed);
                        Discard();
                    }
                    else if (!job.IsAnswered)
                    {
                        committed.Add(job);
                    }
                }
            }

            Finish(committed);
            KeepLogShort();
        }
    }

    /// <summary>Reads a state that no write changes meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">The disk does not let it.</exception>
    public T Read<T>(Func<Tx, T> read)
    {
        lock (_engine)
        {
            try
            {
                return read(new Tx(Opened().Database, _sequence));
            }
            catch (Exception e) when (Trouble.IsOfTheDisk(e) || _session is { Fault.Happened: true })
            {
                Discard();
                throw Told(e);
            }
        }
    }

    /// <summary>Runs with nothing in the log and nobody writing: what the data file holds is all there is.</summary>
    public T WhileWhole<T>(Func<T> work)
    {
        lock (_writing)
        {
            lock (_engine)
            {
                try
                {
                    Ready().Checkpoint();
                    return work();
                }
                catch (Exception e) when (Trouble.IsOfTheDisk(e))
                {
                    Discard();
                    throw Told(e);
                }
            }
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            lock (_engine)
            {
                CheckpointAtEnd();
                _closed = true;
                Discard();
                _medium.Dispose();
            }
        }
    }

    private Session Opened()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_session is { Fault.Happened: false } open)
        {
            return open;
        }

        Discard();
        _session = new Session(_medium, _keepPages, engineFlushes: !_options.WaitForDisk);
        _keepPages = long.MaxValue;
        if (_session.Cut > 0)
        {
            StorageLog.CutLog(_log, _session.Cut);
        }

        _sequence.Load(new Tx(_session.Database, _sequence));
        return _session;
    }

    /// <summary>False: the session is not to be used any more. A job that failed is answered.</summary>
    private bool TryRun(Job job)
    {
        if (job.IsGivenUp)
        {
            job.Fail(new OperationCanceledException());
            return true;
        }

        Tx? tx = null;
        try
        {
            var session = Ready();
            tx = new Tx(session.Database, _sequence);
            _ = session.Database.BeginTrans();
            job.Run(tx);
            _ = session.Database.Commit();
            session.Committed += tx.Wrote ? 1 : 0;
            return true;
        }
        catch (StoreUnavailableException e)
        {
            job.Fail(Told(e));
            return true;
        }
        catch (Exception e)
        {
            var ofTheDisk = Trouble.IsOfTheDisk(e) || _session is { Fault.Happened: true };
            job.Fail(ofTheDisk ? Told(e) : e);

            // Undoing writes is where the engine is weakest: what was written and not committed is left to the next opening, which forgets it.
            return !ofTheDisk && tx is { Wrote: false } && _session!.Database.Rollback();
        }
    }

    /// <summary>A session that may be written to.</summary>
    private Session Ready()
    {
        EnsureInPlace();
        var session = Opened();
        if (session.OwesCheckpoint)
        {
            session.Checkpoint();
        }

        return session;
    }

    /// <summary>The files are those that were opened, and as they were left.</summary>
    private void EnsureInPlace()
    {
        if (_medium.Lost() is { } lost)
        {
            throw new StoreUnavailableException(lost);
        }

        if (_options.WaitForDisk && _session is { Fault.Happened: false, IsIntact: false })
        {
            throw new StoreUnavailableException(
                $"The data file {Name} or its log was changed by somebody else while it was in use. Stop the program, put the right file in its place and start it again.");
        }
    }

    /// <summary>Waits for the disk and answers the jobs.</summary>
    private void Finish(List<Job> committed)
    {
        if (committed.Count == 0 || _session is not { } session)
        {
            return;
        }

        try
        {
            if (_options.WaitForDisk)
            {
                session.Log.MakeDurable(session.Committed);
            }

            EnsureInPlace();
            Problem = null;
            committed.ForEach(j => j.Done());
        }
        catch (StoreUnavailableException e)
        {
            // The session is kept: it is all that is left of the file, and the file may be put back.
            committed.ForEach(j => j.Fail(Told(e)));
        }
        catch (Exception e) when (Trouble.IsOfTheDisk(e))
        {
            var told = Told(e);
            committed.ForEach(j => j.Fail(told));
            lock (_engine)
            {
                Discard();
            }
        }

        committed.Clear();
    }

    private void KeepLogShort()
    {
        lock (_engine)
        {
            try
            {
                if (_session is { Fault.Happened: false } open && open.LogBytes > _options.CheckpointAt)
                {
                    open.Checkpoint();
                }
            }
            catch (Exception e) when (Trouble.IsOfTheDisk(e))
            {
                Discard();
                _ = Told(e);
            }
        }
    }

    private void CheckpointAtEnd()
    {
        try
        {
            if (_session is { Fault.Happened: false } open)
            {
                EnsureInPlace();
                open.Checkpoint();
            }
        }
        catch (Exception e) when (Trouble.IsOfTheDisk(e) || e is StoreUnavailableException)
        {
            // The log keeps what the data file could not take, and the next start brings it in.
            _ = Told(e);
        }
    }

    private void Discard()
    {
        if (_session is { } old)
        {
            _session = null;
            _keepPages = old.Fault.Happened && _options.WaitForDisk ? old.Log.DurablePages : long.MaxValue;
            old.Dispose();
            Reopened?.Invoke();
        }
    }

    private StoreUnavailableException Told(Exception e)
    {
        var told = Trouble.Told(Name, e);
        if (Problem != told.Message)
        {
            StorageLog.Unavailable(_log, told.Message);
        }

        Problem = told.Message;
        return told;
    }
}
