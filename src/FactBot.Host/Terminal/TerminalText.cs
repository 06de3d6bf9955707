using System.Globalization;
using System.Text;

namespace FactBot.Host.Terminal;

/// <summary>
/// Makes words safe for a terminal: no control characters (escape sequences), nothing that turns the direction of writing
/// or hides, no line ends, no half characters. Mark-up needs no escaping, for none is ever parsed.
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
