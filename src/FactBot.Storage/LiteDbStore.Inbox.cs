using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Requests;
using FactBot.Storage.Records;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    public Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct) =>
        WriteAsync(
            tx =>
            {
                PruneDaily(tx);
                return InboxRecords.Accept(tx, received, _time.GetUtcNow());
            },
            ct);

    public Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct) =>
        ReadAsync(tx => InboxRecords.Unsettled(tx, after, limit), ct);

    public Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct) =>
        WriteAsync(tx => InboxRecords.PutOff(tx, key, counted, notBefore), ct);

    public Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct) => WriteAsync(
        tx =>
        {
            var failed = InboxRecords.Fail(tx, key, why, _time.GetUtcNow());
            if (failed && told is not null)
            {
                OutboxRecords.Add(tx, told, _time.GetUtcNow());
            }

            return failed;
        },
        ct);
}
