using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Time;
using FactBot.Core.Views;

namespace FactBot.Core.Schedule;

/// <summary>Reads the facts of a summary.</summary>
internal sealed class SummaryReader(IDeskStore store)
{
    /// <summary>The longest window of a first summary.</summary>
    private static readonly TimeSpan FirstWindow = TimeSpan.FromDays(7);

    /// <summary>The window where no plan gives its start.</summary>
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <param name="channel">The summary's channel.</param>
    /// <param name="plan">The channel's plan, or null.</param>
    /// <param name="zone">The time zone in which times are shown.</param>
    /// <param name="now">The end of the window.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<SummaryFacts> ReadAsync(Place channel, SummaryPlan? plan, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var from = From(plan, now);
        var period = await store.PeriodAsync(DeskId.Of(channel), channel, from, now, ct);
        return new SummaryFacts(channel, period, from, now, zone, LocalTime.DateOf(now, zone))
        {
            Next = plan is null ? null : DailySlots.Next(plan, now, zone)?.Due,
            Ping = plan?.Ping ?? false,
        };
    }

    /// <summary>
    /// The start of the window: the end of the last summary sent. A time in the future comes from a clock that was wrong.
    /// </summary>
    private static DateTimeOffset From(SummaryPlan? plan, DateTimeOffset now)
    {
        if ((plan?.LastUntil ?? plan?.SetAt) is not { } since || since >= now)
        {
            return now - OneDay;
        }

        return plan!.LastUntil is null && since < now - FirstWindow ? now - FirstWindow : since;
    }
}
