using FactBot.Core.Domain;

namespace FactBot.Core.Text;

/// <summary>Shows verbatim words in quotation marks that differ from their own, and cuts them where a line has no room.</summary>
internal static class Wording
{
    private const int LongestTyped = 40;

    private const char Ellipsis = '\u2026';

    /// <summary>Puts words in quotation marks. Words that have their own marks at both ends keep them.</summary>
    public static string Quoted(string words)
    {
        if (words.Length > 1 && IsOpening(words[0]) && IsClosing(words[^1]))
        {
            return words;
        }

        return words.Contains('"', StringComparison.Ordinal) ? $"\u201C{words}\u201D" : $"\"{words}\"";
    }

    /// <summary>Shows what somebody typed in a sentence of ours: short, on one line.</summary>
    public static string Typed(string typed)
    {
        var shown = PassageText.Fold(NeutralText.Shown(CleanText.Of(typed.Length > 4 * LongestTyped ? typed[..(4 * LongestTyped)] : typed)));
        return $"\"{Cut(shown, LongestTyped)}\"";
    }

    /// <summary>
    /// Cuts words to at most <paramref name="limit"/> UTF-16 code units, at the end of a word, with an ellipsis where something
    /// is left out.
    /// </summary>
    public static string Cut(string words, int limit)
    {
        if (words.Length <= limit)
        {
            return words;
        }

        var end = words.LastIndexOf(' ', limit - 1);
        end = end > limit / 2 ? end : limit - 1;
        if (char.IsHighSurrogate(words[end - 1]))
        {
            end--;
        }

        return words[..end].TrimEnd(' ', ',', ';', ':') + Ellipsis;
    }

    public static string? OrNull(string words) => words.Length > 0 ? words : null;

    private static bool IsOpening(char c) => c is '"' or '\u201C' or '\u201E' or '\u00AB';

    private static bool IsClosing(char c) => c is '"' or '\u201D' or '\u201C' or '\u00BB';
}
