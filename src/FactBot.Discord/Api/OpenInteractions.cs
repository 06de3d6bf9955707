using System.Collections.Concurrent;

namespace FactBot.Discord.Api;

/// <summary>
/// Interactions that have no first answer yet. Discord knows of no further answer before it: what the desk has to say may be ready sooner, and
/// waits for it.
/// </summary>
internal sealed class OpenInteractions
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _open = new(StringComparer.Ordinal);

    public void Begin(string token) => _open.TryAdd(token, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Answered, or past answering.</summary>
    public void End(string token)
    {
        if (_open.TryRemove(token, out var answered))
        {
            answered.TrySetResult();
        }
    }

    /// <summary>At once for what this process knows nothing of: it was answered before the last start, or never will be.</summary>
    public Task AnsweredAsync(string token, CancellationToken ct) => _open.TryGetValue(token, out var open) ? open.Task.WaitAsync(ct) : Task.CompletedTask;
}
