using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Time;
using Microsoft.Extensions.Logging;

namespace FactBot.Core.Schedule;

/// <summary>
/// Posts each channel's summary at its time: once for every local date that its plan names, in one write with the note that the date
/// is answered, so that it can be neither lost nor doubled.
/// </summary>
public sealed partial class SummaryLoop : StoreLoop
{
    /// <summary>A summary that would come later than this after its time is left out.</summary>
    public static readonly TimeSpan LatestPost = TimeSpan.FromHours(4);

    /// <summary>The wall clock may be set, and a machine may sleep: it is looked at this often while something is planned.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(5);

    /// <summary>How often a plan that changes under our hands is read again before the next look.</summary>
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

    /// <summary>Posts what is due.</summary>
    /// <returns>When something is due next, UTC; null where nothing is planned.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was posted of the plan that it threw at; try again later.</exception>
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

    /// <summary>A mistake in one channel's summary does not hold up another's: it is tried again at the next look.</summary>
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
            var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
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

        // The day was answered under an earlier plan, or before the clock was set back: the plan shall know.
        return committed is CommitResult.Before
            ? await _store.CommitAsync(new Change { Plan = plan with { LastDate = slot.Date } }, ct)
            : committed;
    }

    /// <summary>
    /// The plan remembers the last date that was answered. Where that is a day to come, the clock was wrong then, and the store tells
    /// which days were answered.
    /// </summary>
    private static bool IsAnswered(SummaryPlan plan, SummarySlot slot, DateTimeOffset now, TimeZoneInfo zone) =>
        plan.LastDate >= slot.Date && plan.LastDate <= LocalTime.DateOf(now, zone);

    [LoggerMessage(LogLevel.Information, "Summary of {Channel} for {Date}: {What}")]
    private static partial void LogAnswered(ILogger logger, Place channel, DateOnly date, string what);

    [LoggerMessage(LogLevel.Error, "The summary of {Channel} could not be made: {What}")]
    private static partial void LogMistake(ILogger logger, Place channel, string what);
}
