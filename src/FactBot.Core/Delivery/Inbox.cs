using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Delivery;

/// <summary>Puts what adapters receive on disk, and wakes the loop that handles it.</summary>
public sealed class Inbox(IInboxStore store, PrivateLinkFilter discretion, WakeSignals signals) : IInbox
{
    public async Task AcceptAsync(InboundEvent received, CancellationToken ct)
    {
        // Also for one that came before: its first delivery may have been stored by an attempt that failed afterwards.
        await store.AcceptAsync(discretion.Clean(received), ct);
        signals.Inbox.Set();
    }
}
