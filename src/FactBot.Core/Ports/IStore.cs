namespace FactBot.Core.Ports;

/// <summary>
/// The store. Every method that writes returns when the write is on disk. Every method throws
/// <see cref="StoreUnavailableException"/> where the disk fails; the call may then be retried unchanged.
/// </summary>
public interface IStore : IInboxStore, IOutboxStore, IDeskStore
{
    Task<StoreHealth> HealthAsync(CancellationToken ct);
}
