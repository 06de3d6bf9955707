using FactBot.Core.Ports;

namespace FactBot.Storage.Engine;

/// <summary>Writes that are committed one after the other and wait for the disk together.</summary>
/// <param name="sessions">Where.</param>
/// <param name="options">Whether they wait.</param>
/// <param name="engine">Held by whoever runs a job; taken here to throw a session away.</param>
internal sealed class Batch(EngineSessions sessions, StoreOptions options, Lock engine)
{
    private readonly List<WriteJob> _committed = [];
    private EngineSession? _session;

    /// <summary>Commits a job, or answers it with its failure. With the engine held.</summary>
    public void Run(WriteJob job)
    {
        if (job.IsGivenUp)
        {
            job.Fail(new OperationCanceledException());
        }
        else if (!TryRun(job))
        {
            // Those before it are on their way to the disk; they must not go down with it.
            Finish();
            sessions.Discard();
        }
    }

    /// <summary>Waits for the disk and answers the jobs.</summary>
    public void Finish()
    {
        if (_committed.Count == 0)
        {
            return;
        }

        try
        {
            SeeToTheDisk(_session!);
            _committed.ForEach(j => j.Done());
        }
        catch (StoreUnavailableException e)
        {
            // The session is kept: it is all that is left of the file, and the file may be put back.
            FailAll(e);
        }
        catch (Exception e) when (DiskErrors.IsOfTheDisk(e))
        {
            FailAll(e);
            lock (engine)
            {
                sessions.Discard();
            }
        }

        _committed.Clear();
    }

    private void SeeToTheDisk(EngineSession session)
    {
        if (options.WaitForDisk)
        {
            session.Log.MakeDurable(session.Committed);
        }

        if (sessions.Current != session)
        {
            // A reader met an error: what was not on the disk by then is not there.
            throw new IOException("The file had to be opened again.");
        }

        sessions.EnsureInPlace();
        sessions.Works();
    }

    private void FailAll(Exception e)
    {
        var told = sessions.Told(e);
        _committed.ForEach(j => j.Fail(told));
    }

    /// <summary>False: the session is not to be used any more. A job that failed is answered.</summary>
    private bool TryRun(WriteJob job)
    {
        Tx? tx = null;
        try
        {
            var session = sessions.Ready();
            if (session != _session)
            {
                Finish();
                _session = session;
            }

            tx = sessions.TxOf(session);
            _ = session.Database.BeginTrans();
            job.Run(tx);
            _ = session.Database.Commit();
            session.Committed += tx.Wrote ? 1 : 0;
            _committed.Add(job);
            return true;
        }
        catch (StoreUnavailableException e)
        {
            job.Fail(sessions.Told(e));
            return true;
        }
        catch (Exception e)
        {
            var ofTheDisk = DiskErrors.IsOfTheDisk(e) || sessions.HasFailed;
            job.Fail(ofTheDisk ? sessions.Told(e) : e);

            // Undoing writes is where the engine is weakest: what was written and not committed is left to the next opening, which forgets it.
            return !ofTheDisk && tx is { Wrote: false } && sessions.Current!.Database.Rollback();
        }
    }
}
