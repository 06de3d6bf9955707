namespace FactBot.Articles.Repair;

/// <summary>Joins lines into pending blocks.</summary>
internal static class BlockBuilder
{
    public static List<PendingBlock> Build(List<Line> lines)
    {
        var usual = UsualBreak(lines);
        var drafts = new List<PendingBlock>();
        for (var i = 0; i < lines.Count; i++)
        {
            var seam = i == 0 ? First(lines[0]) : Between(lines, i, drafts[^1], usual);
            Add(drafts, lines[i], seam);
        }

        if (drafts.Count > 0)
        {
            drafts[^1].GapAtEnd |= drafts[^1].Kind == LineKind.Text && (drafts[^1].Last!.Ending.Close is LineClose.Opener or LineClose.Function);
        }

        return drafts;
    }

    private static Seam First(Line line) => LostSubject.Before(line.Opening) ? Seam.BreakBeforeGap : Seam.Break;

    private static Seam Between(List<Line> lines, int i, PendingBlock draft, int usual)
    {
        var after = i + 1 < lines.Count ? lines[i + 1] : null;
        return SeamRules.Between(new NeighbouringLines(draft.Last!, lines[i], after, draft, usual));
    }

    private static void Add(List<PendingBlock> drafts, Line line, Seam seam)
    {
        if (!seam.Joins)
        {
            if (drafts.Count > 0)
            {
                drafts[^1].GapAtEnd |= seam.GapAfter;
            }

            drafts.Add(new PendingBlock(line.Kind));
        }

        drafts[^1].Add(line, seam.Joins ? seam.GapAfter : seam.GapBefore);
    }

    /// <summary>Returns the most frequent number of blank lines between two lines of this text.</summary>
    private static int UsualBreak(List<Line> lines) =>
        lines.Skip(1).GroupBy(l => l.Blanks).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 0;
}
