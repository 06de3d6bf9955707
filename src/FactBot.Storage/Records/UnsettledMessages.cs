using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;

namespace FactBot.Storage.Records;

/// <summary>
/// The cache holds the messages whose attempt is not settled, once they were read: they are few, while the outbox may be long. The caller
/// must hold the file, and the cache must never be used by two callers at once.
/// </summary>
internal sealed class UnsettledMessages
{
    private Dictionary<long, StoredDelivery>? _rows;

    public int Count(Tx tx) => Rows(tx).Count;

    public bool IsPosting(Tx tx, Place channel) =>
        Rows(tx).Values.Any(d => d.Kind is DeliveryKind.Post && d.Place.InChannel == channel.InChannel);

    public void Began(Tx tx, long id)
    {
        if (_rows is not null)
        {
            _rows[id] = tx.Get(OutboxRecords.Name, id)!.Read(StoredJson.Form.StoredDelivery);
        }
    }

    public void Ended(long id) => _ = _rows?.Remove(id);

    public void Forget() => _rows = null;

    private Dictionary<long, StoredDelivery> Rows(Tx tx) => _rows ??= tx.Where(OutboxRecords.Name, OutboxRecords.State, (int)OutboxState.Sending)
        .ToDictionary(d => d["_id"].AsInt64, d => d.Read(StoredJson.Form.StoredDelivery));
}
