using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Time;
using FactBot.Core.Views;

namespace FactBot.Core.Schedule;

/// <summary>Reads what a summary is made of.</summary>
internal sealed class SummaryReader(IDeskStore store)
{
    /// <summary>A first summary looks no further back.</summary>
    private static readonly TimeSpan FirstWindow = TimeSpan.FromDays(7);

    /// <summary>Where no plan says since when.</summary>
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <param name="channel">Whose day.</param>
    /// <param name="plan">What is set for it, if anything is.</param>
    /// <param name="zone">In whose time it is said.</param>
    /// <param name="now">Where the window ends.</param>
    /// <param name="ct">Ends the work.</param>
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

    /// <summary>Since the last one sent. A time to come is left over from a clock that was wrong.</summary>
    private static DateTimeOffset From(SummaryPlan? plan, DateTimeOffset now)
    {
        if ((plan?.LastUntil ?? plan?.SetAt) is not { } since || since >= now)
        {
            return now - OneDay;
        }

        return plan!.LastUntil is null && since < now - FirstWindow ? now - FirstWindow : since;
    }
}
