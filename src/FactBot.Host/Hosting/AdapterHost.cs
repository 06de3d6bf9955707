using FactBot.Core.Ports;

namespace FactBot.Host.Hosting;

/// <summary>Runs every chat platform that is set up.</summary>
internal static class AdapterHost
{
    /// <summary>Ends when all of them have; the first that fails ends the others. One that is shut out leaves the others to their work.</summary>
    /// <exception cref="AllPlatformsRefusedException">All were shut out for good.</exception>
    public static async Task RunAsync(IEnumerable<IChatAdapter> platforms, IInbox inbox, CancellationToken ct)
    {
        var adapters = platforms.ToList();
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

        if (adapters.TrueForAll(a => a.State.ForGood))
        {
            throw new AllPlatformsRefusedException(string.Join(' ', adapters.Select(a => a.State.Problem)));
        }
    }
}
