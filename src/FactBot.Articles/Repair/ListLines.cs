namespace FactBot.Articles.Repair;

/// <summary>Recognizes list items by a bullet, a number, or a run of short lines.</summary>
internal static class ListLines
{
    private const int ShortestRun = 3;
    private const int MostWords = 5;

    public static bool HasBullet(string plain) => plain.Length > 2 && (IsBullet(plain) || IsNumber(plain));

    /// <summary>
    /// Marks runs of short lines of the same shape without full stops. They would otherwise be joined as pieces of a sentence.
    /// </summary>
    public static void MarkRuns(List<Line> lines)
    {
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && IsShort(lines[end]) && (end == start || SameShape(lines, start, end)))
            {
                end++;
            }

            for (var i = start; i < end && end - start >= ShortestRun; i++)
            {
                lines[i] = lines[i] with { Kind = LineKind.ListItem };
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static bool IsBullet(string plain) =>
        plain[0] is '\u2022' or '\u25CF' or '\u25AA' or '\u25E6' or '\u2023' or '\u00B7'
        || ((plain[0] is '*' or '-' or '\u2013') && plain[1] == ' ' && char.IsLetterOrDigit(plain[2]));

    private static bool IsNumber(string plain)
    {
        var digits = plain.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && plain.Length > digits + 2 && (plain[digits] is '.' or ')') && plain[digits + 1] == ' '
            && char.IsUpper(plain[digits + 2]);
    }

    private static bool IsShort(Line line) =>
        line.Kind == LineKind.Text && line.WordCount <= MostWords && line.Ending.Close == LineClose.Word && !line.Ticker
        && (line.Opening.Start is LineStart.Lower or LineStart.Upper or LineStart.Digit) && !RepairWordLists.IsFunction(line.Opening.First)
        && !RepairWordLists.Verbs.Contains(line.Opening.First);

    /// <summary>Checks that a line begins like the line before it and has the same number of blank lines before it.</summary>
    private static bool SameShape(List<Line> lines, int start, int at) =>
        lines[at].Opening.Start == lines[at - 1].Opening.Start && (at - 1 == start || lines[at].Blanks == lines[at - 1].Blanks);
}
