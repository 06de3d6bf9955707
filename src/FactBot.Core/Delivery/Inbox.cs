using FactBot.Core.Handling;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Delivery;

/// <summary>Puts what adapters receive on disk, and wakes the loop that handles it.</summary>
public sealed class Inbox(IInboxStore store, Discretion discretion, Bells bells) : IInbox
{
    public async Task AcceptAsync(InboundEvent received, CancellationToken ct)
    {
        if (await store.AcceptAsync(discretion.Clean(received), ct))
        {
            bells.Inbox.Ring();
        }
    }
}
