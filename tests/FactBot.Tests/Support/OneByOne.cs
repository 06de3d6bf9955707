using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Support;

/// <summary>
/// Begins with an event when all that the ones before have brought is sent; what takes long lets go ahead what does not. So no edit takes the
/// place of another that is still waiting, and no mark either.
/// </summary>
internal sealed class OneByOne(IRequestHandler handler, IInboxStore store, WakeSignals signals) : IRequestHandler
{
    public bool TakesLong(Request request) => handler.TakesLong(request);

    public async Task<HandlerResult> HandleAsync(InboundEvent received, CancellationToken ct)
    {
        if (TakesLong(received.Request))
        {
            await Polled.UntilAsync(async () => (await store.UnsettledAsync(0, 100, ct)).All(i => TakesLong(i.Event.Request)), ct);
        }

        await signals.Outbox.WhenQuietAsync().WaitAsync(ct);
        return await handler.HandleAsync(received, ct);
    }
}
