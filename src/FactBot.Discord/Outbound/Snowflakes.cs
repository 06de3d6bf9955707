using System.Globalization;

namespace FactBot.Discord.Outbound;

/// <summary>Discord's ids: numbers that hold the time of their making (https://docs.discord.com/developers/reference#snowflakes).</summary>
public static class Snowflakes
{
    /// <summary>The first second of 2015, in milliseconds of Unix time.</summary>
    private const long Epoch = 1_420_070_400_000;

    private const int TimeShift = 22;

    public static bool Is(string? id) => id is { Length: > 0 and <= 20 } && id.All(char.IsAsciiDigit);

    /// <summary>The digits alone: an id that is none cannot become a mark.</summary>
    public static string Digits(string id) => Is(id) ? id : "0";

    /// <summary>The smallest id that could have been made at that time.</summary>
    public static string At(DateTimeOffset time) =>
        (Math.Max(0, time.ToUnixTimeMilliseconds() - Epoch) << TimeShift).ToString(CultureInfo.InvariantCulture);

    /// <summary>When it was made, by Discord's clock; null for what is no id.</summary>
    public static DateTimeOffset? TimeOf(string? id) =>
        Is(id) && ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(number >> TimeShift) + Epoch)
            : null;

    /// <summary>In the order of their making.</summary>
    public static int Compare(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);
}
