using FactBot.Core.Time;

namespace FactBot.Core.Requests.Typing;

/// <summary>Words behind a number that make it a count, a date, or a sum: "3 March", "3 per cent", "3 million euros", "3 /".</summary>
internal static class CountedThings
{
    private static readonly HashSet<string> Units =
    [
        "%", "percent", "per", "percentage", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year", "seconds",
        "km", "m", "cm", "mm", "kg", "g", "t", "tonnes", "tons", "litres", "liters", "miles", "mile", "metres", "meters", "feet", "degrees", "hectares", "acres",
        "hundred", "thousand", "million", "billion", "trillion", "mn", "bn", "m.", "k", "dozen", "times", "points", "people", "others", "am", "pm",
        "euro", "euros", "eur", "pound", "pounds", "gbp", "dollar", "dollars", "usd", "cent", "cents", "pence", "crowns", "kronor", "kroner", "francs", "chf", "yen", "yuan", "rupees",
        "$", "\u20AC", "\u00A3", "st", "nd", "rd", "th",
    ];

    /// <param name="word">The word behind the number, as it is compared and without punctuation at its end.</param>
    public static bool Contains(string word) => word.StartsWith('/') || Units.Contains(word) || DueDay.IsMonth(word);
}
