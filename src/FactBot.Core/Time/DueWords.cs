using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Text;

namespace FactBot.Core.Time;

/// <summary>A due time as it was typed, before a clock and a zone say which moment it is.</summary>
internal abstract partial record DueWords
{
    private const int Longest = 60;

    private static readonly string[] Ignored = ["by", "at", "on", "until", "till", "before", "due", "this", "the", "of", "o'clock", "oclock"];

    private DueWords()
    {
    }

    internal sealed record Nothing : DueWords;

    internal sealed record After(TimeSpan Time) : DueWords;

    /// <summary>A day, a time, or both. One of them may be missing.</summary>
    internal sealed record On(DueDay? Day, TimeOnly? Time) : DueWords;

    public static DueWords? Read(string typed)
    {
        if (typed.Length > Longest)
        {
            return null;
        }

        string[] words = [.. Folding.Visible(Folding.Fold(typed)).Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.TrimEnd('.', ';', '!', '?')).Where(w => w.Length > 0 && !Ignored.Contains(w))];
        return words switch
        {
            [] => null,
            ["none" or "never" or "no"] => new Nothing(),
            _ => (DueWords?)Span(words) ?? DayAndTime(words),
        };
    }

    private static After? Span(string[] words)
    {
        var text = string.Concat(words[0] == "in" ? words[1..] : words);
        if (Length().Match(text) is not { Success: true } m)
        {
            return null;
        }

        var count = int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
        return new After(m.Groups["unit"].Value[0] switch
        {
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => TimeSpan.FromDays(7 * count),
        });
    }

    private static On? DayAndTime(string[] words)
    {
        if (words is [var only] && IsoMoment().Match(only) is { Success: true } m)
        {
            words = [m.Groups["day"].Value, m.Groups["time"].Value];
        }

        for (var cut = 0; cut <= words.Length; cut++)
        {
            if ((Of(words[..cut], words[cut..]) ?? Of(words[cut..], words[..cut])) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static On? Of(string[] day, string[] time)
    {
        var date = DueDay.Read(day);
        var clock = time.Length is 0 or > 2 ? null : day.Length > 0 ? ClockTime.ReadHour(string.Concat(time)) : ClockTime.Read(string.Concat(time));
        return (day.Length == 0 || date is not null) && (time.Length == 0 || clock is not null) ? new On(date, clock) : null;
    }

    [GeneratedRegex(@"^(?<n>[0-9]{1,4}|an?)(?<unit>m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})t(?<time>[0-9]{1,2}:[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoMoment();
}
