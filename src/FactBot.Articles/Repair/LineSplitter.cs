namespace FactBot.Articles.Repair;

/// <summary>Splits a text into lines.</summary>
internal static class LineSplitter
{
    public static List<Line> Split(string raw)
    {
        var lines = new List<Line>();
        var blanks = 0;
        for (var start = 0; start < raw.Length;)
        {
            var end = start;
            while (end < raw.Length && !Glyphs.IsLineBreak(raw[end]))
            {
                end++;
            }

            blanks = Add(raw, start, end, blanks, lines);
            start = end + (raw.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        return lines;
    }

    /// <returns>The number of blank lines since the last line that is not blank.</returns>
    private static int Add(string raw, int start, int end, int blanks, List<Line> lines)
    {
        while (start < end && Glyphs.IsBlank(raw[start]))
        {
            start++;
        }

        while (end > start && Glyphs.IsBlank(raw[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return blanks + 1;
        }

        lines.Add(new Line(start, end, lines.Count == 0 ? 0 : blanks, PlainGlyphs.Of(raw, start, end)));
        return 0;
    }
}
