using System.Globalization;

namespace FactBot.Discord.Outbound;

/// <summary>Discord's ids, which hold their creation time (https://docs.discord.com/developers/reference#snowflakes).</summary>
public static class Snowflakes
{
    /// <summary>Discord's epoch: the first second of 2015, in milliseconds of Unix time.</summary>
    private const long Epoch = 1_420_070_400_000;

    private const int TimeShift = 22;

    public static bool Is(string? id) => id is { Length: > 0 and <= 20 } && id.All(char.IsAsciiDigit);

    /// <summary>The digits alone, so that a malformed id cannot become Markdown.</summary>
    public static string Digits(string id) => Is(id) ? id : "0";

    /// <summary>The smallest possible id of that time.</summary>
    public static string At(DateTimeOffset time) =>
        (Math.Max(0, time.ToUnixTimeMilliseconds() - Epoch) << TimeShift).ToString(CultureInfo.InvariantCulture);

    /// <summary>Compares by creation time.</summary>
    public static int Compare(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);
}
