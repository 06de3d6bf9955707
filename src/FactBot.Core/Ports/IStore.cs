using System.Collections.Immutable;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>
/// All that is kept. Every method that writes returns when the write is on disk. All of them throw
/// <see cref="StoreUnavailableException"/> where the disk does not let them; what threw may be tried again as it was.
/// </summary>
public interface IStore : IInboxStore, IOutboxStore, IDeskStore
{
    Task<StoreHealth> HealthAsync(CancellationToken ct);
}

/// <summary>Events that came and are not settled yet.</summary>
public interface IInboxStore
{
    /// <summary>False: it came before.</summary>
    Task<bool> AcceptAsync(InboundEvent received, CancellationToken ct);

    /// <summary>
    /// The unsettled events in order of arrival, those that may not be handled yet among them, from the first whose
    /// sequence is greater than <paramref name="after"/>. A reader that knows what it has read need not read it again.
    /// </summary>
    Task<ImmutableArray<InboxItem>> UnsettledAsync(long after, int limit, CancellationToken ct);

    /// <summary>All that one event does, in one write.</summary>
    Task<Committed> CommitAsync(Change change, CancellationToken ct);

    /// <summary>Handling failed by a mistake of ours, or has to wait: counted or not, it may be tried again from <paramref name="notBefore"/>.</summary>
    Task PutOffAsync(EventKey key, bool counted, DateTimeOffset notBefore, CancellationToken ct);

    /// <summary>Handling it failed for good. <paramref name="told"/> says so to the person.</summary>
    Task FailAsync(EventKey key, string why, Outgoing? told, CancellationToken ct);
}

/// <summary>Messages on their way.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Everything that is neither sent nor dead, in the order in which it was stored, of all channels, from the first whose
    /// id is greater than <paramref name="after"/>. Ids grow with every row stored.
    /// </summary>
    Task<ImmutableArray<OutboxItem>> UnsentAsync(long after, int limit, CancellationToken ct);

    /// <summary>An attempt begins. False: it is not pending, or a newer view took its place (<paramref name="revision"/> has moved on).</summary>
    Task<bool> BeginAsync(long id, long revision, DateTimeOffset now, CancellationToken ct);

    /// <summary>It arrived; its anchor is stored in the same write. Marks and edits give the id of the message they touched or null.</summary>
    Task SentAsync(long id, string? messageId, CancellationToken ct);

    /// <summary>It did not arrive: pending again. <paramref name="plainText"/>: from now on in its plain form.</summary>
    Task AgainAsync(long id, bool counted, DateTimeOffset notBefore, bool plainText, CancellationToken ct);

    /// <summary>It will never arrive. What waits for its receipt is dead too. <paramref name="told"/> says so to whoever is concerned.</summary>
    Task DeadAsync(long id, string why, Outgoing? told, CancellationToken ct);
}

/// <summary>A claim as lists and the summary need it, without its article.</summary>
/// <param name="Id">Which.</param>
/// <param name="Words">Its verbatim words, at most 200 UTF-16 code units.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="State">Its state.</param>
/// <param name="StateSince">UTC.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Assignee">Who has it.</param>
/// <param name="Due">UTC.</param>
/// <param name="Priority">How urgent.</param>
/// <param name="Truth">Its verdict.</param>
/// <param name="SingleCheck">One person finished it alone.</param>
/// <param name="OpenQuestions">How many.</param>
/// <param name="Unanswered">It criticises somebody, and no reply was found in the article.</param>
public sealed record ClaimRow(
    ClaimId Id,
    string Words,
    ClaimKind Kind,
    ClaimState State,
    DateTimeOffset StateSince,
    DateTimeOffset OpenedAt,
    Person? Assignee,
    DateTimeOffset? Due,
    Priority Priority,
    Truth? Truth,
    bool SingleCheck,
    int OpenQuestions,
    bool Unanswered);

/// <summary>Which claims. All that is given must hold. <paramref name="SeenFrom"/>: only of dossiers that may be shown there.</summary>
public sealed record ClaimQuery(DeskId Desk, Place SeenFrom)
{
    public Person? Assignee { get; init; }

    /// <summary>Those that are with nobody.</summary>
    public bool Unassigned { get; init; }

    public ClaimState? State { get; init; }

    /// <summary>Neither done nor set aside.</summary>
    public bool OpenOnly { get; init; }

    public ClaimKind? Kind { get; init; }

    /// <summary>Those of dossiers posted in the channel itself.</summary>
    public bool PostedHereOnly { get; init; }
}

/// <summary>What a summary counts, of one channel's dossiers. <paramref name="Open"/> are all that are open at the end of the window.</summary>
/// <param name="Articles">Opened in the window.</param>
/// <param name="ClaimsOpened">In the window.</param>
/// <param name="Done">Done in the window, and still done.</param>
/// <param name="Open">Not done and not set aside.</param>
public sealed record DeskPeriod(int Articles, int ClaimsOpened, ImmutableArray<ClaimRow> Done, ImmutableArray<ClaimRow> Open);

/// <summary>What is kept of a message: a note or evidence, with its number.</summary>
public sealed record KeptMessage(DossierId Dossier, int Claim, int Number, bool IsEvidence);

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
