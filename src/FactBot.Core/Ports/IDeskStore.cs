using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;

namespace FactBot.Core.Ports;

/// <summary>What the desk has.</summary>
public interface IDeskStore
{
    Task<Dossier?> DossierAsync(DossierId id, CancellationToken ct);

    Task<DossierId?> ByAddressAsync(DeskId desk, string addressKey, CancellationToken ct);

    Task<DossierId?> ByTextAsync(DeskId desk, string textHash, CancellationToken ct);

    /// <summary>The highest number in use, 0 in an empty desk.</summary>
    Task<int> LastNumberAsync(DeskId desk, CancellationToken ct);

    /// <summary>The dossiers posted last in a channel, newest first.</summary>
    Task<ImmutableArray<DossierId>> LatestAsync(Place channel, int limit, CancellationToken ct);

    /// <summary>The anchor of a message of the bot, or null.</summary>
    Task<Anchor?> AnchorAsync(MessageRef message, CancellationToken ct);

    /// <summary>Every message that stands for the dossier or one of its claims, sent or on its way.</summary>
    Task<ImmutableArray<Anchor>> AnchorsAsync(DossierId dossier, CancellationToken ct);

    /// <summary>The newest messages of dossiers and claims that are still open, newest article first: only those that have arrived.</summary>
    Task<ImmutableArray<MessageRef>> OpenMessagesAsync(DeskId desk, int limit, CancellationToken ct);

    /// <summary>When the last event of a desk was accepted, UTC; null where none is remembered.</summary>
    Task<DateTimeOffset?> LastReceivedAsync(DeskId desk, CancellationToken ct);

    /// <summary>The private conversations of a platform of which an event was accepted after <paramref name="since"/>, and when the last was; newest first.</summary>
    Task<ImmutableArray<DirectPlace>> DirectPlacesAsync(string platform, DateTimeOffset since, int limit, CancellationToken ct);

    /// <summary>A post to the channel is under way: it may be there already, and its receipt not yet.</summary>
    Task<bool> IsPostingAsync(Place channel, CancellationToken ct);

    Task<KeptMessage?> KeptAsync(MessageRef message, CancellationToken ct);

    /// <summary>Claims that match, best known first: overdue, then by priority, then oldest. With the number of all that match.</summary>
    Task<(ImmutableArray<ClaimRow> Rows, int All)> ClaimsAsync(ClaimQuery query, int limit, CancellationToken ct);

    Task<DeskPeriod> PeriodAsync(DeskId desk, Place channel, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);

    /// <summary>Everybody of whom an event came or to whom something was assigned.</summary>
    Task<ImmutableArray<Person>> PeopleAsync(DeskId desk, CancellationToken ct);

    /// <summary>A desk that has set nothing has version 0.</summary>
    Task<Desk> DeskAsync(DeskId desk, CancellationToken ct);

    Task<SummaryPlan?> PlanAsync(Place channel, CancellationToken ct);

    Task<ImmutableArray<SummaryPlan>> PlansAsync(CancellationToken ct);
}
