using System.Globalization;

namespace FactBot.Core.Views;

/// <summary>Moments in the desk's zone. The day is always said: what is read on a card may be read tomorrow.</summary>
public static class Times
{
    /// <summary>"24 Nov, 17:00".</summary>
    public static string Moment(DateTimeOffset when, TimeZoneInfo zone) => Format(when, zone, "d MMM, HH:mm");

    /// <summary>"Mon 23 Nov".</summary>
    public static string Day(DateTimeOffset when, TimeZoneInfo zone) => Format(when, zone, "ddd d MMM");

    private static string Format(DateTimeOffset when, TimeZoneInfo zone, string format) =>
        TimeZoneInfo.ConvertTime(when, zone).ToString(format, CultureInfo.InvariantCulture);
}
