using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;

namespace FactBot.Core.Ports;

/// <summary>The stored content of desks.</summary>
public interface IDeskStore
{
    Task<Dossier?> DossierAsync(DossierId id, CancellationToken ct);

    Task<DossierId?> ByAddressAsync(DeskId desk, string addressKey, CancellationToken ct);

    Task<DossierId?> ByTextAsync(DeskId desk, string textHash, CancellationToken ct);

    /// <summary>The highest dossier number in use; 0 in an empty desk.</summary>
    Task<int> LastNumberAsync(DeskId desk, CancellationToken ct);

    /// <summary>The dossiers posted last in a channel, newest first.</summary>
    Task<ImmutableArray<DossierId>> LatestAsync(Place channel, int limit, CancellationToken ct);

    /// <summary>The anchor of one of the bot's messages, or null.</summary>
    Task<Anchor?> AnchorAsync(MessageRef message, CancellationToken ct);

    /// <summary>Every message that stands for the dossier or one of its claims, whether sent or still being delivered.</summary>
    Task<ImmutableArray<Anchor>> AnchorsAsync(DossierId dossier, CancellationToken ct);

    /// <summary>
    /// The newest messages of dossiers and claims that are still open, newest article first. Only messages that have arrived
    /// count.
    /// </summary>
    Task<ImmutableArray<MessageRef>> OpenMessagesAsync(DeskId desk, int limit, CancellationToken ct);

    /// <summary>The time when the last event of a desk was accepted, UTC; null where none is stored.</summary>
    Task<DateTimeOffset?> LastReceivedAsync(DeskId desk, CancellationToken ct);

    /// <summary>
    /// The private conversations of a platform in which an event was accepted after <paramref name="since"/>, each with the time
    /// of the last one, newest first.
    /// </summary>
    Task<ImmutableArray<DirectPlace>> DirectPlacesAsync(string platform, DateTimeOffset since, int limit, CancellationToken ct);

    /// <summary>Whether a post to the channel is being delivered. It may have arrived already while its receipt has not.</summary>
    Task<bool> IsPostingAsync(Place channel, CancellationToken ct);

    Task<KeptMessage?> KeptAsync(MessageRef message, CancellationToken ct);

    /// <summary>
    /// The matching claims in order of urgency (overdue, then by priority, then oldest), and the number of all that match.
    /// </summary>
    Task<(ImmutableArray<ClaimRow> Rows, int All)> ClaimsAsync(ClaimQuery query, int limit, CancellationToken ct);

    Task<DeskPeriod> PeriodAsync(DeskId desk, Place channel, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);

    /// <summary>Everybody who caused an event or was assigned something.</summary>
    Task<ImmutableArray<Person>> PeopleAsync(DeskId desk, CancellationToken ct);

    /// <summary>The desk's settings. A desk that has set nothing has version 0.</summary>
    Task<Desk> DeskAsync(DeskId desk, CancellationToken ct);

    Task<SummaryPlan?> PlanAsync(Place channel, CancellationToken ct);

    Task<ImmutableArray<SummaryPlan>> PlansAsync(CancellationToken ct);
}
