using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Storage.Records;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    public Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct) =>
        ReadAsync(tx => OutboxRecords.Unsent(tx, after, limit), ct);

    public Task<bool> IsPostingAsync(Place channel, CancellationToken ct) => ReadAsync(tx => _memory.UnderWay.IsPosting(tx, channel), ct);

    public Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct) => WriteAsync(
        tx =>
        {
            var begun = OutboxRecords.Begin(tx, id, revision, now);
            if (begun)
            {
                _memory.UnderWay.Began(tx, id);
            }

            return begun;
        },
        ct);

    public Task SentAsync(long id, string? messageId, CancellationToken ct) =>
        WriteAsync(tx => Ended(id, OutboxRecords.Sent(tx, id, messageId)), ct);

    public Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct) =>
        WriteAsync(tx => Ended(id, OutboxRecords.Again(tx, id, counted, notBefore, plainText)), ct);

    public Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct) => WriteAsync(
        tx =>
        {
            if (tx.Get(OutboxRecords.Name, id) is not { } row)
            {
                return false;
            }

            DeadLetters.Add(tx, row, why, _time.GetUtcNow());
            if (told is not null)
            {
                OutboxRecords.Add(tx, told, _time.GetUtcNow());
            }

            return Ended(id, true);
        },
        ct);

    private bool Ended(long id, bool result)
    {
        _memory.UnderWay.Ended(id);
        return result;
    }
}
