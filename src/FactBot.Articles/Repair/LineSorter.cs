namespace FactBot.Articles.Repair;

/// <summary>Splits a text into lines and classifies each line by itself, before any are joined.</summary>
internal static class LineSorter
{
    private static readonly string[] CreditBeginnings = ["Photo:", "Photo by", "PHOTO:", "Image:", "Picture:", "Foto:", "File photo", "FILE PHOTO", "FILE -"];

    private static readonly string[] CreditEnds = ["/Getty Images", "/Getty Images)", "/AP)", "/Reuters)", "(AP Photo)", "/dpa)", "/Shutterstock"];

    public static List<Line> Sort(string raw)
    {
        var lines = LineSplitter.Split(raw).SelectMany(l => TickerCut.Cut(raw, l)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = lines[i] with { Kind = KindOf(lines[i], i == 0 ? null : lines[i - 1].Ending) };
        }

        HardWrap.Mark(lines);
        ListLines.MarkRuns(lines);
        return lines;
    }

    /// <param name="line">The line.</param>
    /// <param name="before">The end of the previous line. A line that continues an unfinished sentence is neither a date line nor a list
    /// item.</param>
    private static LineKind KindOf(Line line, LineEnding? before) =>
        line.Glued || line.Plain.Length == 0 ? LineKind.Text
        : BoilerplateLines.Has(line.Plain) ? LineKind.Boilerplate
        : before is { Close: LineClose.Function or LineClose.Comma or LineClose.Opener } && line.Opening.Start != LineStart.Other ? LineKind.Text
        : BylineLines.Has(line) || DateLines.Has(line) ? LineKind.Byline
        : IsCredit(line.Plain) ? LineKind.Caption
        : ListLines.HasBullet(line.Plain) ? LineKind.ListItem
        : LineKind.Text;

    private static bool IsCredit(string plain) =>
        CreditBeginnings.Any(b => plain.StartsWith(b, StringComparison.Ordinal)) || CreditEnds.Any(e => plain.EndsWith(e, StringComparison.Ordinal));
}
