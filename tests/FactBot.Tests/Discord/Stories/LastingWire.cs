using System.Collections.Concurrent;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>A request that has left goes on to its end, though nobody waits for its answer any more: when it arrives is known.</summary>
internal sealed class LastingWire(HttpMessageHandler wire) : DelegatingHandler(wire)
{
    private readonly ConcurrentDictionary<Task, bool> _under = [];

    /// <summary>Waits until nothing is under way.</summary>
    public async Task EmptyAsync() => await Task.WhenAll(_under.Keys).WaitAsync(Hang.Limit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sending = base.SendAsync(request, CancellationToken.None);
        _under[sending] = true;
        _ = sending.ContinueWith(t => _under.TryRemove(t, out _), TaskScheduler.Default);
        return await sending.WaitAsync(cancellationToken);
    }
}
