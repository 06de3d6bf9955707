using FactBot.Core.Ports;
using FactBot.Storage.Guard;
using FactBot.Storage.Upkeep;
using LiteDB;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    /// <summary>Tries a small write: whether the disk takes one is what health is about.</summary>
    public async Task<StoreHealth> HealthAsync(CancellationToken ct)
    {
        var problem = await ProbeAsync(ct);
        try
        {
            var sizes = _file.Sizes();
            return await ReadAsync(tx => Measuring.Health(tx, sizes, problem), ct);
        }
        catch (StoreUnavailableException e)
        {
            return new StoreHealth(problem ?? e.Message, Schema.Current, 0, 0, 0, 0, 0, null, 0, null, 0, [], [], 0, 0);
        }
    }

    private async Task<string?> ProbeAsync(CancellationToken ct)
    {
        try
        {
            return await WriteAsync(
                tx =>
                {
                    tx.Put(Meta.Name, new BsonDocument { ["_id"] = "probe", ["T"] = _time.GetUtcNow().UtcTicks });
                    return (string?)null;
                },
                ct);
        }
        catch (StoreUnavailableException e)
        {
            return e.Message;
        }
    }
}
