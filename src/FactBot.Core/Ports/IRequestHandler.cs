using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>All handlers behind one door.</summary>
public interface IRequestHandler
{
    /// <summary>It waits for the network: it must not hold up what comes after it.</summary>
    bool TakesLong(Request request);

    /// <summary>Expected refusals are changes that say so. What throws is a mistake of ours, or a store that cannot be reached.</summary>
    Task<HandlerResult> HandleAsync(InboundEvent received, CancellationToken ct);
}
