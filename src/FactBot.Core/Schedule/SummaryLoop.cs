using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Time;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Schedule;

/// <summary>
/// Posts each channel's summary at its time, once for every local date in its plan. The post and the settled date are stored in
/// one write, so a summary is neither lost nor posted twice.
/// </summary>
public sealed partial class SummaryLoop : StoreLoop
{
    /// <summary>The greatest delay of a summary. A later one is left out.</summary>
    public static readonly TimeSpan LatestPost = TimeSpan.FromHours(4);

    /// <summary>
    /// The longest wait while something is planned. The wall clock may be set and a machine may sleep, so the clock is checked
    /// this often.
    /// </summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(5);

    /// <summary>The number of times that a plan that changes meanwhile is read again before the next check.</summary>
    private const int MaxConflicts = 5;

    private readonly IStore _store;
    private readonly WakeSignals _signals;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SummaryWriter _writer;
    private DateTimeOffset? _next;

    public SummaryLoop(IStore store, WakeSignals signals, TimeProvider time, ILogger<SummaryLoop> logger)
        : base(signals.Summary, time)
    {
        _store = store;
        _signals = signals;
        _time = time;
        _logger = logger;
        _writer = new SummaryWriter(store);
    }

    private protected override TimeSpan? NextWait
    {
        get
        {
            var wait = _next - _time.GetUtcNow();
            return wait > LongestSleep ? LongestSleep : wait;
        }
    }

    /// <summary>Posts the summaries that are due.</summary>
    /// <returns>The time when the next summary is due, UTC; null where none is planned.</returns>
    /// <exception cref="StoreUnavailableException">The store failed, and nothing was posted for the current plan. The call may be
    /// retried later.</exception>
    public async Task<DateTimeOffset?> StepAsync(CancellationToken ct)
    {
        DateTimeOffset? next = null;
        foreach (var plan in await _store.PlansAsync(ct))
        {
            var due = await TryAnswerAsync(plan, ct);
            next = next is null || due < next ? due ?? next : next;
        }

        return next;
    }

    private protected override async Task ReadAsync(CancellationToken ct) => _next = await StepAsync(ct);

    private protected override Task<bool> AdvanceAsync(CancellationToken ct) => Task.FromResult(false);

    /// <summary>Handles one plan. A bug in one channel's summary does not hold up the others; it is retried at the next check.</summary>
    private async Task<DateTimeOffset?> TryAnswerAsync(SummaryPlan plan, CancellationToken ct)
    {
        try
        {
            return await AnswerAsync(plan, ct);
        }
        catch (Exception mistake) when (mistake is not (StoreUnavailableException or OutOfMemoryException or OperationCanceledException))
        {
            LogMistake(_logger, plan.Channel, mistake.GetType().Name);
            return _time.GetUtcNow() + LongestSleep;
        }
    }

    private async Task<DateTimeOffset?> AnswerAsync(SummaryPlan plan, CancellationToken ct)
    {
        for (var conflicts = 0; conflicts < MaxConflicts; conflicts++)
        {
            var now = _time.GetUtcNow();
            var zone = ZoneNames.OrUtc(plan.Zone);
            if (DailySlots.Last(plan, now, zone) is not { } slot || IsAnswered(plan, slot, now, zone)
                || await PostAsync(plan, slot, zone, now, ct) is not CommitResult.Conflict)
            {
                return DailySlots.Next(plan, now, zone)?.Due;
            }

            if (await _store.PlanAsync(plan.Channel, ct) is not { } changed)
            {
                return null;
            }

            plan = changed;
        }

        return _time.GetUtcNow();
    }

    private async Task<CommitResult> PostAsync(SummaryPlan plan, SummarySlot slot, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var change = await _writer.WriteAsync(plan, slot, zone, now, ct);
        var committed = await _store.CommitAsync(change, ct);
        if (committed is CommitResult.Done)
        {
            LogAnswered(_logger, plan.Channel, slot.Date, change.Outgoing.IsEmpty ? "left out" : "posted");
            _signals.Outbox.Set();
        }

        // The day was settled under an earlier plan, or before the clock was set back, so the plan stores that date.
        return committed is CommitResult.Before
            ? await _store.CommitAsync(new Change { Plan = plan with { LastDate = slot.Date } }, ct)
            : committed;
    }

    /// <summary>
    /// Whether the slot's date is settled. The plan stores the last date that was settled. Where that date is in the future, the
    /// clock was wrong then, and the store knows which days were settled.
    /// </summary>
    private static bool IsAnswered(SummaryPlan plan, SummarySlot slot, DateTimeOffset now, TimeZoneInfo zone) =>
        plan.LastDate >= slot.Date && plan.LastDate <= LocalTime.DateOf(now, zone);

    [LoggerMessage(LogLevel.Information, "Summary of {Channel} for {Date}: {What}")]
    private static partial void LogAnswered(ILogger logger, Place channel, DateOnly date, string what);

    [LoggerMessage(LogLevel.Error, "The summary of {Channel} could not be made: {What}")]
    private static partial void LogMistake(ILogger logger, Place channel, string what);
}
