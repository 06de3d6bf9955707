using System.Globalization;

namespace FactBot.Core.Views;

/// <summary>Shows moments in the desk's zone. The day is always named, because a card may be read on a later day.</summary>
public static class Times
{
    /// <summary>A moment: "24 Nov, 17:00".</summary>
    public static string Moment(DateTimeOffset when, TimeZoneInfo zone) => Format(when, zone, "d MMM, HH:mm");

    /// <summary>A date: "Mon 23 Nov".</summary>
    public static string Day(DateTimeOffset when, TimeZoneInfo zone) => Format(when, zone, "ddd d MMM");

    private static string Format(DateTimeOffset when, TimeZoneInfo zone, string format) =>
        TimeZoneInfo.ConvertTime(when, zone).ToString(format, CultureInfo.InvariantCulture);
}
