using System.Collections.Concurrent;

namespace FactBot.Core.Delivery;

/// <summary>Work that a loop has under way beside itself; each end rings the loop's bell.</summary>
internal sealed class BackgroundWork<T>(WakeSignal signal)
{
    private readonly ConcurrentQueue<Task<T>> _ended = [];
    private readonly HashSet<Task> _running = [];

    /// <summary>Begun and not collected.</summary>
    public int Count => _running.Count;

    public void Start(Func<Task<T>> work)
    {
        var task = Task.Run(work);
        _running.Add(task);
        _ = task.ContinueWith(End, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>What has ended since the last time. What threw throws here.</summary>
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

    /// <summary>Waits for all of it, whatever comes of it.</summary>
    public async Task WhenEndedAsync() =>
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void End(Task<T> task)
    {
        _ended.Enqueue(task);
        signal.Set();
    }
}
