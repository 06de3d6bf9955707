using FactBot.Core.Ports;

namespace FactBot.Storage.Engine;

/// <summary>Writes that are committed one by one and share one wait for the disk.</summary>
/// <param name="sessions">The engine sessions that are written to.</param>
/// <param name="options">Tell whether writes wait for the disk.</param>
/// <param name="engine">The engine's lock. The caller of <see cref="Run"/> holds it; <see cref="Finish"/> takes it to discard a session.</param>
internal sealed class Batch(EngineSessions sessions, StoreOptions options, Lock engine)
{
    private readonly List<WriteJob> _committed = [];
    private EngineSession? _session;

    /// <summary>Commits a job, or completes it with its failure. The caller must hold the engine's lock.</summary>
    public void Run(WriteJob job)
    {
        if (job.IsGivenUp)
        {
            job.Fail(new OperationCanceledException());
        }
        else if (!TryRun(job))
        {
            // Earlier jobs of the batch are made durable first, so that the discarded session does not take them along.
            Finish();
            sessions.Discard();
        }
    }

    /// <summary>Waits for the disk and completes the committed jobs.</summary>
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
            // The session is kept: it is all that is left of the file, which may be put back.
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
            // A reader met an error and discarded the session. Pages that were not durable by then are lost.
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

    /// <summary>Returns false where the session must not be used any more. A job that fails is completed with its error.</summary>
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

            // Rollback of writes is the engine's weakest part. Uncommitted writes are left to the next opening, which drops them.
            return !ofTheDisk && tx is { Wrote: false } && sessions.Current!.Database.Rollback();
        }
    }
}
