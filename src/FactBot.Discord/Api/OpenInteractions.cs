using System.Collections.Concurrent;

namespace FactBot.Discord.Api;

/// <summary>Interactions that have no initial response yet. Discord takes no further response before it, so a delivery that is ready sooner waits for it.</summary>
internal sealed class OpenInteractions
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _open = new(StringComparer.Ordinal);

    public void Begin(string token) => _open.TryAdd(token, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>The initial response was sent, or can no longer be sent.</summary>
    public void End(string token)
    {
        if (_open.TryRemove(token, out var answered))
        {
            answered.TrySetResult();
        }
    }

    /// <summary>Completes at once for an unknown token: its initial response was sent before the last start, or never will be.</summary>
    public Task AnsweredAsync(string token, CancellationToken ct) => _open.TryGetValue(token, out var open) ? open.Task.WaitAsync(ct) : Task.CompletedTask;
}
