using FactBot.Core.Ports;

namespace FactBot.Host.Hosting;

/// <summary>Runs every chat platform that is set up.</summary>
internal static class AdapterHost
{
    /// <summary>Ends when all of them have; the first that fails ends the others.</summary>
    public static async Task RunAsync(IEnumerable<IChatAdapter> adapters, IInbox inbox, CancellationToken ct)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var running = adapters.Select(a => a.RunAsync(inbox, together.Token)).ToList();
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            if (ended.IsFaulted)
            {
                await together.CancelAsync();
                await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await ended;
        }
    }
}
