using System.Globalization;
using FactBot.Core.Text;

namespace FactBot.Core.Time;

/// <summary>
/// Reads due times: "17:00", "9am", "tomorrow 9:00", "fri", "24 Nov 10:00", "2026-11-24", "in 2h", "none". A day without a time
/// is due at <see cref="EndOfDay"/>. A day of the week is the next one. A date without a year is this year's, or next year's
/// where this year's is long past.
/// </summary>
public static class DueParser
{
    public static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>The number of days after which a past date without a year is taken as next year's.</summary>
    private const int LongPastDays = 180;

    private const int FurthestYears = 5;

    /// <summary>Whether a text reads as a due time, whatever the clock says.</summary>
    public static bool Understands(string typed) => DueWords.Read(typed) is not null;

    /// <summary>Whether a word makes a time of the number before it: "hours", "Nov", "pm".</summary>
    internal static bool IsPartOfTime(string folded) =>
        folded is "am" or "pm" || DueDay.IsMonth(folded) || (folded.Length > 1 && DueWords.Read("1" + folded) is DueWords.After);

    /// <param name="typed">The typed due time.</param>
    /// <param name="now">The moment from which it counts.</param>
    /// <param name="zone">The time zone of the typed clock times.</param>
    public static Due Read(string typed, DateTimeOffset now, TimeZoneInfo zone) => DueWords.Read(typed) switch
    {
        null => new Due.Wrong(NotUnderstood(typed)),
        DueWords.Nothing => new Due.None(),
        DueWords.After after => Checked(now.ToUniversalTime() + after.Time, now, zone),
        DueWords.On on => Checked(At(on, TimeZoneInfo.ConvertTime(now, zone).DateTime, zone, now), now, zone),
        _ => throw new ArgumentOutOfRangeException(nameof(typed)),
    };

    public static string NotUnderstood(string typed) =>
        $"I can't read {Wording.Typed(typed)} as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none.";

    private static Due Checked(DateTimeOffset? at, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (at is null || at > now.AddYears(FurthestYears))
        {
            return new Due.Wrong("That day is too far away. Type a day within the next five years, such as 24 Nov.");
        }

        return at > now ? new Due.Moment(at.Value) : new Due.Wrong(Past(at.Value, now, zone));
    }

    private static string Past(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return LocalTime.DateOf(at, zone) == LocalTime.DateOf(now, zone)
            ? $"{time} has passed today. Type tomorrow {time}, or a later time."
            : $"{local.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)} has passed. Type a time to come, such as tomorrow {time}.";
    }

    private static DateTimeOffset? At(DueWords.On on, DateTime local, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(local);
        var time = on.Time ?? EndOfDay;
        return on.Day switch
        {
            null => LocalTime.At(today, time, zone),
            DueDay.FromToday day => LocalTime.At(today.AddDays(day.Days), time, zone),
            DueDay.OfWeek day => NextOfWeek(day.Day, today, time, zone, now),
            DueDay.Date date => Of(date, today) is { } day ? LocalTime.At(day, time, zone) : null,
            _ => null,
        };
    }

    private static DateTimeOffset NextOfWeek(DayOfWeek wanted, DateOnly today, TimeOnly time, TimeZoneInfo zone, DateTimeOffset now)
    {
        var day = today.AddDays(((int)wanted - (int)today.DayOfWeek + 7) % 7);
        var at = LocalTime.At(day, time, zone);
        return at > now ? at : LocalTime.At(day.AddDays(7), time, zone);
    }

    /// <summary>The date; null where it is too many years away.</summary>
    private static DateOnly? Of(DueDay.Date date, DateOnly today)
    {
        if (date.Year is { } year)
        {
            return Math.Abs(year - today.Year) <= FurthestYears + 1 ? new DateOnly(year, date.Month, date.Day) : null;
        }

        var years = Enumerable.Range(today.Year, FurthestYears).Where(y => date.Day <= DateTime.DaysInMonth(y, date.Month));
        return years.Select(y => (DateOnly?)new DateOnly(y, date.Month, date.Day)).FirstOrDefault(d => d >= today.AddDays(-LongPastDays));
    }
}
