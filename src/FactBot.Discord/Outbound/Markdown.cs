using System.Text;

namespace FactBot.Discord.Outbound;

/// <summary>Escapes people's and articles' text that Discord would read as Markdown.</summary>
public static class Markdown
{
    /// <summary>
    /// Escapes text so that nothing in it mentions, links, formats or unfurls: a backslash takes its meaning from any mark
    /// (https://docs.discord.com/developers/reference#message-formatting). Invisible characters are left out.
    /// </summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        _ = Append(text, words, int.MaxValue);
        return text.ToString();
    }

    /// <summary>Appends as much as <paramref name="room"/> holds, never half a mark, with an ellipsis where text is cut.</summary>
    /// <returns>Whether all of it was appended.</returns>
    internal static bool Append(StringBuilder text, string words, int room)
    {
        var seen = VisibleText.Of(words);
        var isLineStart = true;
        var end = (long)text.Length + room;
        for (var i = 0; i < seen.Length; i++)
        {
            var length = char.IsHighSurrogate(seen[i]) ? 2 : 1;
            var isMark = IsMark(seen, i, isLineStart);
            if (text.Length + length + (isMark ? 1 : 0) + (i + length < seen.Length ? 1 : 0) > end)
            {
                text.Append('\u2026');
                return false;
            }

            text.Append(isMark ? "\\" : "").Append(seen, i, length);
            isLineStart = seen[i] == '\n' || (isLineStart && (char.IsWhiteSpace(seen[i]) || char.IsAsciiDigit(seen[i])));
            i += length - 1;
        }

        return true;
    }

    /// <summary>The whole text, escaped, in parts of at most <paramref name="room"/>, each ending at a word boundary where there is one.</summary>
    internal static IEnumerable<string> Parts(string words, int room)
    {
        var seen = VisibleText.Of(words).Trim();
        for (var at = 0; at < seen.Length;)
        {
            var end = End(seen, at, room);
            if (Escape(seen[at..end].Trim()) is { Length: > 0 } part)
            {
                yield return part;
            }

            at = end;
        }
    }

    private static int End(string seen, int from, int room)
    {
        var (used, space) = (0, 0);
        for (var at = from; at < seen.Length; at++)
        {
            // Every other character counts as an escaped mark, because a line begins where the part begins.
            used += char.IsLetterOrDigit(seen[at]) || char.IsWhiteSpace(seen[at]) || char.IsSurrogate(seen[at]) ? 1 : 2;
            space = char.IsWhiteSpace(seen[at]) ? at : space;
            if (used > room)
            {
                return space > from ? space : char.IsLowSurrogate(seen[at]) ? at - 1 : at;
            }
        }

        return seen.Length;
    }

    private static bool IsMark(string text, int at, bool isLineStart) => text[at] switch
    {
        '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '[' or ']' or '@' => true,

        // Headings, small print, lists and quotations count only at the start of a line, and "1." after its digits.
        '#' or '-' or '+' or '>' => isLineStart,
        '.' or ')' => isLineStart && at > 0 && char.IsAsciiDigit(text[at - 1]),

        // "https://", ":smile:", ":100:", but not "17:00".
        ':' => Next(text, at) is '/' or '+' or '-' || char.IsLetter(Next(text, at))
            || (char.IsAsciiDigit(Next(text, at)) && !(at > 0 && char.IsAsciiDigit(text[at - 1]))),

        // An invitation link is drawn even without "https://". "A-214/3" stays as it is.
        '/' => at > 0 && char.IsLetter(text[at - 1]),
        _ => false,
    };

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';
}
