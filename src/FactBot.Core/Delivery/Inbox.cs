using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Delivery;

/// <summary>Stores the events that adapters receive and wakes the loop that handles them.</summary>
public sealed class Inbox(IInboxStore store, PrivateLinkFilter linkFilter, WakeSignals signals) : IInbox
{
    public async Task AcceptAsync(InboundEvent received, CancellationToken ct)
    {
        // The signal is set for a repeated event too: its first delivery may have been stored by an attempt that failed
        // afterwards.
        await store.AcceptAsync(linkFilter.Clean(received), ct);
        signals.Inbox.Set();
    }
}
