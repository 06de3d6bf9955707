namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Reports gaps in which events may have been lost, until the report succeeds; several gaps become one.</summary>
internal sealed class GapNotifier(GatewayOptions options, Func<DateTimeOffset, CancellationToken, Task> missed, GatewayCounts counts, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _since;
    private bool _isTelling;
    private TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A gap was not reported successfully yet.</summary>
    public bool IsPending
    {
        get
        {
            lock (_lock)
            {
                return _since is not null || _isTelling;
            }
        }
    }

    public void Tell(DateTimeOffset since)
    {
        lock (_lock)
        {
            _since = _since < since ? _since : since;
            _told.TrySetResult();
        }
    }

    public async Task RunAsync(CancellationToken ct)
    {
        for (var failures = 0; ;)
        {
            var since = await NextAsync(ct);
            try
            {
                await missed(since, ct);
                failures = 0;
                Heard();
            }
            catch (Exception failed) when (!ct.IsCancellationRequested)
            {
                counts.Fail(failed);
                Tell(since);
                await Task.Delay(Backoff.Wait(options, ++failures), time, ct);
            }
        }
    }

    private async Task<DateTimeOffset> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            Task signal;
            lock (_lock)
            {
                if (_since is { } since)
                {
                    (_since, _isTelling, _told) = (null, true, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                    return since;
                }

                signal = _told.Task;
            }

            await signal.WaitAsync(ct);
        }
    }

    private void Heard()
    {
        lock (_lock)
        {
            _isTelling = false;
        }
    }
}
