using System.Text;

namespace FactBot.Core.Text;

/// <summary>
/// Cleans people's words of what nobody can see and no screen should obey: control characters except new lines and tabs, and the
/// marks that turn the direction of writing. Every kind of line end becomes a new line, and half a surrogate pair becomes U+FFFD.
/// </summary>
public static class CleanText
{
    private const char Lost = '\uFFFD';

    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (char.IsSurrogatePair(c, next))
            {
                kept.Append(c).Append(next);
                i++;
            }
            else if (!IsUnseen(c))
            {
                kept.Append(char.IsSurrogate(c) ? Lost : IsLineEnd(c) ? '\n' : c);
            }
            else if (c == '\r' && next != '\n')
            {
                kept.Append('\n');
            }
        }

        return kept.ToString();
    }

    private static bool IsLineEnd(char c) => c is '\u0085' or '\u2028' or '\u2029';

    private static bool IsUnseen(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t' or '\u0085')) || TurnsDirection(c) || c == '\uFEFF';

    private static bool TurnsDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
