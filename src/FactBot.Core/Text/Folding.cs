using System.Globalization;

namespace FactBot.Core.Text;

/// <summary>
/// Folds typed characters for comparison. What phone keyboards make of dashes, slashes, quotation marks and digits becomes the
/// plain sign, and letters become lower case. One character stays one, so an index in the folded text is the same index in the
/// original.
/// </summary>
internal static class Folding
{
    private const char WideFirst = '\uFF01';
    private const char WideLast = '\uFF5E';

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            folded[i] = Fold(from[i]);
        }
    });

    /// <summary>The letters and digits alone: "needs-change" and "Needs change" are one word.</summary>
    public static string Bare(ReadOnlySpan<char> folded)
    {
        Span<char> kept = folded.Length <= 128 ? stackalloc char[folded.Length] : new char[folded.Length];
        var n = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[n++] = c;
            }
        }

        return new string(kept[..n]);
    }

    /// <summary>The text without zero-width characters, which some keyboards and pages leave between others.</summary>
    public static string Visible(ReadOnlySpan<char> folded)
    {
        foreach (var c in folded)
        {
            if (HasNoWidth(c))
            {
                return string.Concat(folded.ToString().Where(k => !HasNoWidth(k)));
            }
        }

        return folded.ToString();
    }

    private static bool HasNoWidth(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= WideFirst and <= WideLast => Fold((char)(c - WideFirst + '!')),
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2043' or '\uFE58' or '\uFE63' => '-',
        '\u2044' or '\u2215' or '\u29F8' => '/',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' => '\'',
        '\u2236' or '\uFE55' or '\uA789' => ':',
        '\u3001' => ',',
        '\u3002' => '.',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
