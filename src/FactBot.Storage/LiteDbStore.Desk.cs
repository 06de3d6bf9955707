using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Storage.Records;

namespace FactBot.Storage;

public sealed partial class LiteDbStore
{
    /// <summary>Rows per read; one read takes a few milliseconds.</summary>
    private const int ClosedBatchSize = 250;

    public Task<Dossier?> DossierAsync(DossierId id, CancellationToken ct) => ReadAsync(tx => Dossiers.Find(tx, id, _memory.Texts), ct);

    public Task<DossierId?> ByAddressAsync(DeskId desk, string addressKey, CancellationToken ct) =>
        ReadAsync(tx => KnownTexts.ByAddress(tx, desk, addressKey), ct);

    public Task<DossierId?> ByTextAsync(DeskId desk, string textHash, CancellationToken ct) =>
        ReadAsync(tx => KnownTexts.ByText(tx, desk, textHash), ct);

    public Task<int> LastNumberAsync(DeskId desk, CancellationToken ct) => ReadAsync(tx => Dossiers.LastNumber(tx, desk), ct);

    public Task<ImmutableArray<DossierId>> LatestAsync(Place channel, int limit, CancellationToken ct) =>
        ReadAsync(tx => PostedDossiers.Latest(tx, channel, limit), ct);

    public Task<Anchor?> AnchorAsync(MessageRef message, CancellationToken ct) => ReadAsync(tx => Messages.Anchor(tx, message), ct);

    public Task<ImmutableArray<Anchor>> AnchorsAsync(DossierId dossier, CancellationToken ct) =>
        ReadAsync(tx => Messages.Anchors(tx, dossier), ct);

    public Task<ImmutableArray<MessageRef>> OpenMessagesAsync(DeskId desk, int limit, CancellationToken ct) =>
        ReadAsync(tx => OpenMessages.Of(tx, _memory.Open, desk, limit), ct);

    public Task<DateTimeOffset?> LastReceivedAsync(DeskId desk, CancellationToken ct) => ReadAsync(tx => InboxRecords.LastReceived(tx, desk), ct);

    public Task<ImmutableArray<DirectPlace>> DirectPlacesAsync(string platform, DateTimeOffset since, int limit, CancellationToken ct) =>
        ReadAsync(tx => DirectPlaces.Since(tx, platform, since, limit), ct);

    public Task<KeptMessage?> KeptAsync(MessageRef message, CancellationToken ct) => ReadAsync(tx => NoteMessages.Get(tx, message), ct);

    /// <summary>
    /// A desk has few open claims but, over time, very many closed ones. The closed ones are read in batches, so that other callers never
    /// wait for the whole list.
    /// </summary>
    public async Task<(ImmutableArray<ClaimRow> Rows, int All)> ClaimsAsync(ClaimQuery query, int limit, CancellationToken ct)
    {
        var list = new ClaimSelection(query, limit, _time.GetUtcNow());
        if (list.WantsOpen)
        {
            list.Add(await ReadAsync(tx => _memory.Open.Of(tx, query.Desk).ToList(), ct));
        }

        string? after = null;
        while (list.WantsClosed)
        {
            (var rows, after) = await ReadAsync(tx => ClaimRows.ClosedAfter(tx, query.Desk, after, ClosedBatchSize), ct);
            list.Add(rows);
            if (after is null)
            {
                break;
            }
        }

        return (list.Best, list.All);
    }

    public Task<DeskPeriod> PeriodAsync(DeskId desk, Place channel, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        ReadAsync(tx => PeriodCounts.Of(tx, _memory.Open, desk, channel, from, until), ct);

    public Task<ImmutableArray<Person>> PeopleAsync(DeskId desk, CancellationToken ct) => ReadAsync(tx => KnownPeople.Of(tx, desk), ct);

    public Task<Desk> DeskAsync(DeskId desk, CancellationToken ct) => ReadAsync(tx => Desks.Get(tx, desk), ct);

    public Task<SummaryPlan?> PlanAsync(Place channel, CancellationToken ct) => ReadAsync(tx => SummaryPlans.Get(tx, channel), ct);

    public Task<ImmutableArray<SummaryPlan>> PlansAsync(CancellationToken ct) => ReadAsync(SummaryPlans.All, ct);
}
