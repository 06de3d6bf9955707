using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>Handles every request. It is the single entry to all handlers.</summary>
public interface IRequestHandler
{
    /// <summary>Whether a request waits for the network and so must not hold up the ones after it.</summary>
    bool TakesLong(Request request);

    /// <summary>
    /// Handles an event. Expected refusals are changes that say so; an exception is a bug of ours or a store that cannot be
    /// reached.
    /// </summary>
    Task<HandlerResult> HandleAsync(InboundEvent received, CancellationToken ct);
}
