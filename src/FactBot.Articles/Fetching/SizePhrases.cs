using System.Globalization;

namespace FactBot.Articles.Fetching;

/// <summary>Sizes as they are written in a sentence: "10 MB".</summary>
internal static class SizePhrases
{
    public static string Words(int bytes) =>
        bytes >= 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024.0):0.#} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} kB");
}
