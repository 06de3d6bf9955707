using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>Where adapters put what happens on their platform.</summary>
public interface IInbox
{
    /// <summary>
    /// Returns when the event is on disk: only then may it be acknowledged. An event that came before is a no-op.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It could not be stored; do not acknowledge.</exception>
    Task AcceptAsync(InboundEvent received, CancellationToken ct);
}
