using System.Collections.Immutable;
using FactBot.Core.Text;

namespace FactBot.Core.Time;

/// <summary>Reads days of the week: "fri", "mon-fri", "mon,wed", "weekdays", "daily".</summary>
public static class DayNames
{
    private const int Longest = 80;

    /// <summary>The days of the week. A newsroom's week begins on Monday.</summary>
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static DayOfWeek? Read(string typed)
    {
        var word = typed.Length > Longest ? "" : Folding.Bare(Folding.Fold(typed));
        var singular = word.Length > 5 && word[^1] == 's' ? word[..^1] : word;
        return Week.Where(d => IsNamed(Full(d), singular) || IsNamed(Full(d), word)).Select(d => (DayOfWeek?)d).FirstOrDefault();
    }

    /// <summary>Reads several days, each once, in the order of the week; empty where something else is typed.</summary>
    public static ImmutableArray<DayOfWeek> ReadAll(string typed)
    {
        if (typed.Length > Longest)
        {
            return [];
        }

        var parts = Folding.Visible(Folding.Fold(typed)).Replace(" - ", "-", StringComparison.Ordinal).Replace("every day", "daily", StringComparison.Ordinal)
            .Split([',', ' ', ';', '+', '&', '/', '.'], StringSplitOptions.RemoveEmptyEntries).Where(p => p != "and").Select(Part).ToList();
        return parts.Contains(null) ? [] : [.. Week.Where(d => parts.Any(p => p!.Contains(d)))];
    }

    /// <summary>Shows days as "Mon-Fri", "Mon, Wed" or "every day".</summary>
    public static string Shown(ImmutableArray<DayOfWeek> days)
    {
        var places = Enumerable.Range(0, Week.Length).Where(i => days.Contains(Week[i])).ToList();
        var isRun = places.Count > 2 && places[^1] - places[0] == places.Count - 1;
        return places.Count == Week.Length ? "every day"
            : isRun ? $"{Abbreviated(Week[places[0]])}-{Abbreviated(Week[places[^1]])}"
            : string.Join(", ", places.Select(i => Abbreviated(Week[i])));
    }

    public static string Abbreviated(DayOfWeek day) => day.ToString()[..3];

    private static DayOfWeek[]? Part(string part)
    {
        if (part is "daily" or "everyday" or "all")
        {
            return Week;
        }

        if (part is "weekdays" or "weekday" or "workdays" or "weekend" or "weekends")
        {
            return part.StartsWith("weekend", StringComparison.Ordinal) ? Week[5..] : Week[..5];
        }

        var ends = part.Split('-', 2).Select(Read).ToList();
        return ends.Contains(null) ? null : Run(ends[0]!.Value, ends[^1]!.Value);
    }

    /// <summary>The days from one to another, across the end of the week where needed.</summary>
    private static DayOfWeek[] Run(DayOfWeek from, DayOfWeek to)
    {
        var count = (((int)to - (int)from + 7) % 7) + 1;
        return [.. Enumerable.Range(0, count).Select(i => (DayOfWeek)(((int)from + i) % 7))];
    }

    private static string Full(DayOfWeek day) => Folding.Fold(day.ToString());

    private static bool IsNamed(string full, string word) => word.Length >= 3 && full.StartsWith(word, StringComparison.Ordinal);
}
