using FactBot.Core.Views;

namespace FactBot.Host.Control;

/// <summary>How long ago, in words: "40 seconds", "3 minutes", "2 hours", "5 days".</summary>
internal static class Ages
{
    public static string Of(TimeSpan age) => age switch
    {
        { TotalSeconds: < 100 } => Phrases.Count(Math.Max(0, (int)age.TotalSeconds), "second"),
        { TotalMinutes: < 100 } => Phrases.Count((int)age.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Phrases.Count((int)age.TotalHours, "hour"),
        _ => Phrases.Count((int)age.TotalDays, "day"),
    };
}
