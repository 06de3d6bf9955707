using FactBot.Core.Ports;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using LiteDB;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    /// <summary>Bytes: a long article with all that was found in it.</summary>
    private const int LargeWrite = 512 * 1024;

    /// <summary>Tries a small write: whether the disk takes one is what health is about.</summary>
    public async Task<StoreHealth> HealthAsync(CancellationToken ct)
    {
        var problem = await ProbeAsync(ct);
        try
        {
            var sizes = _file.Sizes();
            return await ReadAsync(tx => StoreMeasurement.Health(tx, _memory.UnderWay, sizes, problem), ct);
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
            _ = await WriteAsync(Probe, ct);
            return null;
        }
        catch (StoreUnavailableException e)
        {
            return e.Message;
        }
    }

    /// <summary>After a write that failed, a larger one: a disk that takes a few bytes and no article is still full.</summary>
    private bool Probe(Tx tx)
    {
        var size = _file.Problem is null ? 1 : LargeWrite;
        tx.Put(FileMetadata.Name, new BsonDocument { ["_id"] = "probe", ["T"] = _time.GetUtcNow().UtcTicks, ["Room"] = new byte[size] });
        return true;
    }
}
