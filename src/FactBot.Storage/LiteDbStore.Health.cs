using FactBot.Core.Ports;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using LiteDB;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    /// <summary>Bytes: about the size of a long article with its findings.</summary>
    private const int LargeWrite = 512 * 1024;

    /// <summary>The check tries a small write, since health means that the disk accepts writes.</summary>
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

    /// <summary>The probe after a failed write is larger: a disk that takes a few bytes but no article is still full.</summary>
    private bool Probe(Tx tx)
    {
        var size = _file.Problem is null ? 1 : LargeWrite;
        tx.Put(FileMetadata.Name, new BsonDocument { ["_id"] = "probe", ["T"] = _time.GetUtcNow().UtcTicks, ["Room"] = new byte[size] });
        return true;
    }
}
