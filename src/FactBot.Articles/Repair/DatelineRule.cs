using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>
/// Splits the dateline from the paragraph that it opens: "SAN JOSE, Calif. (AP) --". It becomes an uncounted block of its own, so that
/// the article's first sentence begins with the reporter's words.
/// </summary>
internal static class DatelineRule
{
    /// <summary>Paragraphs searched: a dateline is in the first paragraphs or nowhere.</summary>
    private const int MostParagraphs = 4;

    private const int Longest = 70;

    public static void Cut(string reading, List<WrittenBlock> blocks)
    {
        var seen = 0;
        for (var i = 0; i < blocks.Count && seen < MostParagraphs; i++)
        {
            if (blocks[i].Block != BlockKind.Paragraph)
            {
                continue;
            }

            seen++;
            var length = LengthIn(reading.AsSpan(blocks[i].Start, blocks[i].Length));
            if (length > 0)
            {
                Split(reading, blocks, i, length);
                return;
            }
        }
    }

    /// <summary>Returns the words of a dateline that name the place: "SAN JOSE, Calif.".</summary>
    public static string PlaceIn(ReadOnlySpan<char> dateline)
    {
        var end = dateline.IndexOf('(');
        var place = (end < 0 ? dateline : dateline[..end]).TrimEnd("-\u2013\u2014 ,");
        var month = place.LastIndexOf(", ");
        return (month > 0 && place[(month + 2)..].IndexOfAnyInRange('0', '9') >= 0 ? place[..month] : place).ToString();
    }

    /// <returns>The length of the dateline with its dash, or 0.</returns>
    public static int LengthIn(ReadOnlySpan<char> paragraph)
    {
        var window = paragraph[..Math.Min(Longest, paragraph.Length)];
        var dash = window.IndexOfAny("\u2013\u2014");
        var hyphens = window.IndexOf(" -");
        var at = dash < 0 || (hyphens >= 0 && hyphens < dash) ? hyphens : dash;
        if (at <= 0 || !IsPlace(window[..at].Trim()))
        {
            return 0;
        }

        while (at < paragraph.Length && (paragraph[at] is ' ' or '-' or '\u2013' or '\u2014'))
        {
            at++;
        }

        return at < paragraph.Length && BeginsSentence(paragraph[at]) ? paragraph[..at].TrimEnd().Length : 0;
    }

    /// <summary>A dateline is followed by a new sentence; "NASA - the space agency - said" is not a dateline.</summary>
    private static bool BeginsSentence(char c) => c is '"' or '\'' or PassageText.GapMark || char.IsUpper(c) || char.IsDigit(c);

    /// <summary>A place has its first word in capitals, or ends with an agency in brackets.</summary>
    private static bool IsPlace(ReadOnlySpan<char> words)
    {
        if (words.Length < 3 || !char.IsUpper(words[0]) || words.ContainsAny("\":;!?") || words.Count(' ') > 7)
        {
            return false;
        }

        var end = words.IndexOfAny(' ', ',', '(');
        var first = end < 0 ? words : words[..end];
        return words[^1] == ')' || (first.Length >= 3 && !first.ContainsAnyInRange('a', 'z') && !first.ContainsAnyInRange('0', '9'));
    }

    private static void Split(string reading, List<WrittenBlock> blocks, int i, int length)
    {
        var whole = blocks[i];
        var rest = whole.Start + length;
        while (reading[rest] == ' ')
        {
            rest++;
        }

        blocks[i] = whole with { End = whole.Start + length, Kind = LineKind.Byline, MayBreakOff = false, Block = BlockKind.Byline };
        blocks.Insert(i + 1, whole with { Start = rest });
    }
}
