using System.Globalization;
using FactBot.Core.Text;
using FactBot.Core.Time;

namespace FactBot.Core.Views;

/// <summary>The times in a summary. They always name the day, because a summary may be read on another one.</summary>
internal static class SummaryTimes
{
    /// <summary>The number of days within which a day of the week is enough.</summary>
    private const int DaysOfAWeek = 6;

    /// <summary>A moment: "Mon 09:00", or "12 Nov 09:00" where it is more than a week away.</summary>
    public static string Named(DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var days = Math.Abs(LocalTime.DateOf(moment, zone).DayNumber - LocalTime.DateOf(now, zone).DayNumber);
        return local.ToString(days <= DaysOfAWeek ? "ddd HH:mm" : days < 300 ? "d MMM HH:mm" : "d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A time of the day: "09:00".</summary>
    public static string Clock(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date: "Tue 24 Nov".</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>An age: "6 days", "3 h".</summary>
    public static string Age(TimeSpan age) => age.TotalHours < 48
        ? $"{Numerals.Number(Math.Max(0, (int)age.TotalHours))} h"
        : Numerals.Count((int)age.TotalDays, "day");
}
