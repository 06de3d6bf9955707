using System.Globalization;
using System.Text;
using FactBot.Core.Text;

namespace FactBot.Discord.Outbound;

/// <summary>Text without invisible characters, which change the writing direction, hide text, or make two names look alike.</summary>
internal static class VisibleText
{
    /// <summary>Joiners stay: they are part of words in some scripts, and of emoji.</summary>
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    public static string Of(string words)
    {
        var clean = CleanText.Of(words);
        if (clean.EnumerateRunes().All(IsSeen))
        {
            return clean;
        }

        var seen = new StringBuilder(clean.Length);
        foreach (var rune in clean.EnumerateRunes().Where(IsSeen))
        {
            seen.Append(rune.ToString());
        }

        return seen.ToString();
    }

    /// <summary>The text in one line, for places without line breaks and Markdown: labels, authors, footers.</summary>
    /// <returns>The text, never empty: Discord refuses an empty label.</returns>
    public static string Line(string words, int limit)
    {
        var line = string.Join(' ', Of(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "\u2026" : DiscordLimits.Cut(line, limit);
    }

    private static bool IsSeen(Rune rune) => rune.Value is NonJoiner or Joiner
        || (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format && !IsFiller(rune.Value));

    /// <summary>Letters that are drawn as nothing.</summary>
    private static bool IsFiller(int rune) => rune is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x17B4 or 0x17B5;
}
