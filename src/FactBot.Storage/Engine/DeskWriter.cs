namespace FactBot.Storage.Engine;

/// <summary>
/// The one thread that writes, for all callers. A caller waits without blocking a thread, and concurrent writes share one wait for the
/// disk.
/// </summary>
internal sealed class DeskWriter : IDisposable
{
    private const int MaxTogether = 64;

    private readonly DeskFile _file;
    private readonly object _lock = new();
    private readonly Queue<WriteJob> _waiting = new();
    private readonly Thread _thread;
    private bool _closed;

    public DeskWriter(DeskFile file)
    {
        _file = file;
        _thread = new Thread(Run) { IsBackground = true, Name = "desk writer" };
        _thread.Start();
    }

    public Task<T> WriteAsync<T>(Func<Tx, T> work, CancellationToken ct)
    {
        var job = new WriteJob<T>(work, ct);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Enqueue(job);
            Monitor.Pulse(_lock);
        }

        return job.Answer;
    }

    /// <summary>Writes the queued jobs, then ends the thread.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.Pulse(_lock);
        }

        _thread.Join();
    }

    private void Run()
    {
        while (Next() is { Count: > 0 } jobs)
        {
            try
            {
                _file.Write(jobs);
            }
            catch (Exception e)
            {
                // An error here is a bug. Its callers receive it, and the thread continues for the others.
                jobs.ForEach(j => j.Fail(e));
            }
        }
    }

    /// <summary>Returns an empty list when the writer is closed and the queue is empty.</summary>
    private List<WriteJob> Next()
    {
        lock (_lock)
        {
            while (_waiting.Count == 0 && !_closed)
            {
                _ = Monitor.Wait(_lock);
            }

            var jobs = new List<WriteJob>();
            while (jobs.Count < MaxTogether && _waiting.TryDequeue(out var job))
            {
                jobs.Add(job);
            }

            return jobs;
        }
    }
}
