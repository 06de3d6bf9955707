using System.Collections.Concurrent;

namespace FactBot.Core.Delivery;

/// <summary>The background work of a loop. Each task that ends sets the loop's wake signal.</summary>
internal sealed class BackgroundWork<T>(WakeSignal signal)
{
    private readonly ConcurrentQueue<Task<T>> _ended = [];
    private readonly HashSet<Task> _running = [];

    /// <summary>The number of tasks that were started and not yet collected.</summary>
    public int Count => _running.Count;

    public void Start(Func<Task<T>> work)
    {
        var task = Task.Run(work);
        _running.Add(task);
        _ = task.ContinueWith(End, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>The results of the tasks that ended since the last call. An exception of a task is thrown here.</summary>
    public async Task<List<T>> CollectAsync()
    {
        var results = new List<T>();
        while (_ended.TryDequeue(out var task))
        {
            _running.Remove(task);
            results.Add(await task);
        }

        return results;
    }

    /// <summary>Waits until all tasks have ended, whether they failed or not.</summary>
    public async Task WhenEndedAsync() =>
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void End(Task<T> task)
    {
        _ended.Enqueue(task);
        signal.Set();
    }
}
