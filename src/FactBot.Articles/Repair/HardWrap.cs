namespace FactBot.Articles.Repair;

/// <summary>Distinguishes text wrapped at a fixed width (e-mail, wire copy) from text with one paragraph per line.</summary>
internal static class HardWrap
{
    private const int Narrowest = 40;
    private const int Widest = 120;
    private const int FewestPairs = 3;
    private const double FullShare = 0.6;
    private const double OpenShare = 0.5;

    /// <summary>Marks every line that continues a full line.</summary>
    public static void Mark(List<Line> lines)
    {
        var width = WidthOf(lines);
        for (var i = 1; i < lines.Count && width > 0; i++)
        {
            if (lines[i].Blanks == 0 && IsFull(lines[i - 1], lines[i], width))
            {
                lines[i] = lines[i] with { Wrapped = true };
            }
        }
    }

    private static int WidthOf(List<Line> lines)
    {
        var pairs = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(i => lines[i].Blanks == 0 && !lines[i].Glued).ToList();
        var lengths = pairs.Select(i => lines[i - 1].Plain.Length).Order().ToList();
        if (lengths.Count < FewestPairs || lengths[lengths.Count * 9 / 10] is var width && width is < Narrowest or > Widest)
        {
            return 0;
        }

        var full = pairs.Where(i => IsFull(lines[i - 1], lines[i], width)).ToList();
        var open = full.Count(i => lines[i - 1].Ending.IsUnfinished);
        return full.Count >= FullShare * pairs.Count && open >= OpenShare * full.Count ? width : 0;
    }

    /// <summary>A line is full if the next line's first word would not have fitted.</summary>
    private static bool IsFull(Line line, Line next, int width) =>
        line.Plain.Length <= Widest + Narrowest && line.Plain.Length + 1 + FirstWord(next.Plain) > width;

    private static int FirstWord(string plain) => plain.IndexOf(' ') is var space and >= 0 ? space : plain.Length;
}
