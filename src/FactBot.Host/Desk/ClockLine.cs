using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBot.Host.Desk;

/// <summary>Parses the time of a "/clock" line, in UTC: "2026-11-25 09:01", "09:01" of the same day, "+1d", "+90m".</summary>
internal static partial class ClockLine
{
    public static DateTimeOffset? Read(string hour, DateTimeOffset now)
    {
        if (Step().Match(hour) is { Success: true } step)
        {
            var count = int.Parse(step.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return now + step.Groups["unit"].Value switch
            {
                "d" => TimeSpan.FromDays(count),
                "h" => TimeSpan.FromHours(count),
                _ => TimeSpan.FromMinutes(count),
            };
        }

        return TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime).ToDateTime(time), TimeSpan.Zero)
            : DateTime.TryParseExact(hour, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole)
                ? new DateTimeOffset(whole, TimeSpan.Zero)
            : null;
    }

    [GeneratedRegex(@"^\+(?<count>\d{1,5})(?<unit>[dhm])$", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
