using FactBot.Core.Text;

namespace FactBot.Host.Control;

/// <summary>An age in words: "40 seconds", "3 minutes", "2 hours", "5 days".</summary>
internal static class AgePhrases
{
    public static string Of(TimeSpan age) => age switch
    {
        { TotalSeconds: < 100 } => Numerals.Count(Math.Max(0, (int)age.TotalSeconds), "second"),
        { TotalMinutes: < 100 } => Numerals.Count((int)age.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Numerals.Count((int)age.TotalHours, "hour"),
        _ => Numerals.Count((int)age.TotalDays, "day"),
    };
}
