using System.Globalization;

namespace FactBot.Core.Time;

/// <summary>A day as it was typed, before a clock says which date it is.</summary>
internal abstract record DueDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private DueDay()
    {
    }

    /// <summary>Today or tomorrow, as the number of days from today.</summary>
    internal sealed record FromToday(int Days) : DueDay;

    internal sealed record OfWeek(DayOfWeek Day) : DueDay;

    internal sealed record Date(int Day, int Month, int? Year) : DueDay;

    public static DueDay? Read(string[] words) => words switch
    {
        ["today"] => new FromToday(0),
        ["tomorrow" or "tmrw" or "tomorow" or "tommorow" or "tommorrow"] => new FromToday(1),
        [var one] => DayNames.Read(one) is { } day ? new OfWeek(day) : Iso(one),
        [var a, var b] => OfMonth(a, b, null) ?? OfMonth(b, a, null),
        [var a, var b, var year] when Number(year, 4) is { } y => OfMonth(a, b, y) ?? OfMonth(b, a, y),
        _ => null,
    };

    public static bool IsMonth(string word) => MonthOf(word) > 0;

    private static Date? Iso(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new Date(date.Day, date.Month, date.Year)
            : null;

    private static Date? OfMonth(string day, string month, int? year)
    {
        var number = Number(day.Length > 2 && day[^2..] is "st" or "nd" or "rd" or "th" ? day[..^2] : day, 2);
        var of = MonthOf(month);

        // A date without a year is checked against 2024, a leap year, so 29 February is valid.
        return number is >= 1 && of > 0 && number <= DateTime.DaysInMonth(year ?? 2024, of) ? new Date(number.Value, of, year) : null;
    }

    /// <summary>The number of a month, from 1; 0 where the word is none.</summary>
    private static int MonthOf(string word) => Math.Max(Array.IndexOf(Months, word == "sept" ? "sep" : word), Array.IndexOf(MonthNames, word)) + 1;

    private static int? Number(string digits, int most) =>
        digits.Length <= most && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;
}
