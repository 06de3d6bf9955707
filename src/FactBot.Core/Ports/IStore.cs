namespace FactBot.Core.Ports;

/// <summary>
/// All that is kept. Every method that writes returns when the write is on disk. All of them throw
/// <see cref="StoreUnavailableException"/> where the disk does not let them; what threw may be tried again as it was.
/// </summary>
public interface IStore : IInboxStore, IOutboxStore, IDeskStore
{
    Task<StoreHealth> HealthAsync(CancellationToken ct);
}
