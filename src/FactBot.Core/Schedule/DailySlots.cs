using FactBot.Core.Domain;
using FactBot.Core.Time;

namespace FactBot.Core.Schedule;

/// <summary>The slot of a summary: the local date that it is for, and the time when it is due (UTC).</summary>
public sealed record SummarySlot(DateOnly Date, DateTimeOffset Due);

/// <summary>
/// The times when a plan's summaries are due. A time that the clocks leave out counts as the first one after the gap, and a time
/// that comes twice as the first of the two. A date that a zone leaves out has no slot.
/// </summary>
/// <remarks>
/// Slots are counted by local dates, not by a calendar library. Where a zone leaves out a whole day (Samoa, 30 December 2011),
/// cron expressions of the library tried give a slot for it at midnight and never get past that.
/// </remarks>
public static class DailySlots
{
    /// <summary>The number of days searched. It includes every day of the week, even where one date is left out.</summary>
    private const int Days = 15;

    /// <summary>The first slot after a moment and after the plan was set; null for a plan without days.</summary>
    public static SummarySlot? Next(SummaryPlan plan, DateTimeOffset after, TimeZoneInfo zone)
    {
        var from = after > plan.SetAt ? after : plan.SetAt;
        return Around(plan, from, zone, 1).FirstOrDefault(s => s.Due > from);
    }

    /// <summary>The last slot at or before a moment, if it is later than the time when the plan was set.</summary>
    public static SummarySlot? Last(SummaryPlan plan, DateTimeOffset until, TimeZoneInfo zone) =>
        Around(plan, until, zone, -1).FirstOrDefault(s => s.Due <= until) is { } slot && slot.Due > plan.SetAt ? slot : null;

    /// <summary>The slots from a day before a moment forwards, or from a day after it backwards.</summary>
    private static IEnumerable<SummarySlot> Around(SummaryPlan plan, DateTimeOffset moment, TimeZoneInfo zone, int step)
    {
        var first = LocalTime.DateOf(moment, zone).AddDays(-step);
        return Enumerable.Range(0, Days)
            .Select(i => first.AddDays(i * step))
            .Where(d => plan.Days.Contains(d.DayOfWeek))
            .Select(d => new SummarySlot(d, LocalTime.At(d, plan.At, zone)))
            .Where(s => LocalTime.DateOf(s.Due, zone) == s.Date);
    }
}
