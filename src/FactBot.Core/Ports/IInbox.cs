using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>The inbox that adapters put their platform's events into.</summary>
public interface IInbox
{
    /// <summary>
    /// Returns when the event is on disk; only then may it be acknowledged. An event that was accepted before is a no-op.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The event could not be stored and must not be acknowledged.</exception>
    Task AcceptAsync(InboundEvent received, CancellationToken ct);
}
