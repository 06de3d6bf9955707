using FactBot.Core.Ports;

namespace FactBot.Host.Hosting;

/// <summary>Runs every configured chat platform.</summary>
internal static class AdapterHost
{
    /// <summary>
    /// Returns when all adapters have ended. The first one that fails stops the others; one that the platform refuses does not.
    /// </summary>
    /// <exception cref="AllPlatformsRefusedException">Every platform refused the bot permanently.</exception>
    public static async Task RunAsync(IEnumerable<IChatAdapter> platforms, IInbox inbox, CancellationToken ct)
    {
        var adapters = platforms.ToList();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var running = adapters.Select(a => a.RunAsync(inbox, linked.Token)).ToList();
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            if (ended.IsFaulted)
            {
                await linked.CancelAsync();
                await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await ended;
        }

        if (adapters.TrueForAll(a => a.State.ForGood))
        {
            throw new AllPlatformsRefusedException(string.Join(' ', adapters.Select(a => a.State.Problem)));
        }
    }
}
