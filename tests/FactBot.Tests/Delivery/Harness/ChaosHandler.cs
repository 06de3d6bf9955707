using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Tests.Delivery.Harness;

/// <summary>Handles them, with a slip now and then; poison it never can.</summary>
internal sealed class ChaosHandler(Chance chance) : IRequestHandler
{
    private readonly Dictionary<EventKey, int> _turns = [];
    private readonly Lock _lock = new();

    public bool TakesLong(Request request) => request is Request.CheckLink;

    public async Task<HandlerResult> HandleAsync(InboundEvent received, CancellationToken ct)
    {
        await Task.Yield();
        if (ChaosEvents.Text(received) == "poison")
        {
            throw new InvalidOperationException("words that nobody may log");
        }

        var first = FirstTime(received.Key);
        return chance.Of("slip" + received.Key, 0) switch
        {
            < 0.1 when first => throw new InvalidOperationException("a slip"),
            > 0.9 when first => new HandlerResult.Later(TimeSpan.FromSeconds(1)),
            _ => new HandlerResult.Now(ChaosEvents.Effect(received)),
        };
    }

    private bool FirstTime(EventKey key)
    {
        lock (_lock)
        {
            return (_turns[key] = _turns.GetValueOrDefault(key) + 1) == 1;
        }
    }
}
