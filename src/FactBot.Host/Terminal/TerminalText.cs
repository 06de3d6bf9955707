using System.Globalization;
using System.Text;

namespace FactBot.Host.Terminal;

/// <summary>
/// Makes text safe for a terminal: it removes control characters (escape sequences), invisible characters, characters that change the
/// writing direction, line ends and lone surrogates. Markup needs no escaping, because none is ever parsed.
/// </summary>
internal static class TerminalText
{
    public static string Clean(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                text.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString();
    }

    private static bool IsSpace(Rune rune) => rune.Value is '\t' or '\n' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;
}
