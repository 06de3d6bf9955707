using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Details;

/// <summary>
/// Parses dates as pages write them in their metadata: ISO 8601 with its usual mistakes, e-mail dates, and English dates in words. An
/// ambiguous date (03/04/2020) is rejected.
/// </summary>
internal static partial class DateWords
{
    private const int Longest = 80;
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;

    private static readonly string[] Forms =
    [
        "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy h:mm tt", "MMM d yyyy h:mm tt", "d MMMM yyyy H:mm",
        "d MMM yyyy H:mm", "MMMM d yyyy H:mm", "MMM d yyyy H:mm", "yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm",
        "d MMM yyyy HH:mm:ss", "MMM d yyyy HH:mm:ss", "ddd MMM dd HH:mm:ss yyyy",
    ];

    public static StatedTime? Read(string? text)
    {
        var line = text?.Trim();
        if (line is null or { Length: < 6 or > Longest })
        {
            return null;
        }

        var read = Iso().Match(line) is { Success: true } iso ? FromIso(iso) : FromWords(line);
        return read is { When.Year: >= 1800 and <= 2200 } ? read : null;
    }

    private static StatedTime? FromIso(Match iso)
    {
        var day = iso.Groups["day"].Value;
        var time = iso.Groups["time"].Value;
        var zone = iso.Groups["zone"].Value;
        var hours = time.Length == 0 ? "00:00:00" : time.Length == 5 ? time + ":00" : time[..8];
        return DateTimeOffset.TryParseExact(
            $"{day}T{hours}{Offset(zone)}", "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var when)
            ? new StatedTime(when, time.Length > 0, time.Length > 0 && zone.Length > 0)
            : null;
    }

    private static string Offset(string zone) =>
        zone.Length == 0 || char.ToUpperInvariant(zone[0]) is 'Z' or 'U' or 'G' ? "+00:00"
        : zone.Length == 3 ? zone + ":00"
        : zone.Contains(':', StringComparison.Ordinal) ? zone
        : zone[..3] + ":" + zone[3..];

    private static StatedTime? FromWords(string line)
    {
        if (line.Contains("GMT", StringComparison.Ordinal) && DateTimeOffset.TryParseExact(line, "r", CultureInfo.InvariantCulture, Styles, out var mail))
        {
            return new StatedTime(mail, true, true);
        }

        var plain = Spaces().Replace(Noise().Replace(Ordinals().Replace(line, "$1"), " "), " ").Trim();
        var gmt = plain.EndsWith(" GMT", StringComparison.Ordinal) || plain.EndsWith(" UTC", StringComparison.Ordinal);
        plain = gmt ? plain[..^4] : plain;
        return DateTimeOffset.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, Styles, out var when)
            ? new StatedTime(when, plain.Contains(':', StringComparison.Ordinal), gmt && plain.Contains(':', StringComparison.Ordinal))
            : null;
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)([T ]+(?<time>\d\d:\d\d(:\d\d)?)([.,]\d+)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d(:?\d\d)?)?)?(\[\w+/\w+\])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:published|updated|posted|on|at|E[SD]T|P[SD]T|C[SD]T|BST)\b|[,|.•–-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"(\d)(?:st|nd|rd|th)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
