namespace FactBot.Articles.Repair;

/// <summary>Seams before a line that begins with a capital letter, a figure, a quotation mark or a bracket.</summary>
internal static class CapitalSeams
{
    private const int FewWords = 6;

    public static Seam Between(NeighbouringLines at) => at.Left.Ending.Close switch
    {
        LineClose.Opener or LineClose.Title => Seam.Join,
        LineClose.Function => AfterFunctionWord(at),
        LineClose.Comma => AfterComma(at),
        LineClose.Abbreviation => at.RightIsLink && at.Left.WordCount > FewWords && !IsHour(at.Left.Ending.Last) ? Seam.Join : Seam.Break,
        LineClose.Hyphen => at.RightIsLink ? Seam.Join : Seam.Break,
        LineClose.Word => AfterWord(at),
        _ => Seam.Break,
    };

    /// <summary>"said the | Cisco has nixed ...": the name is lost and a new paragraph begins, unless the rest may still go on.</summary>
    private static Seam AfterFunctionWord(NeighbouringLines at)
    {
        if (at.RightIsLink || at.RightIsTail || at.Right.Opening.Start == LineStart.Digit || (at.LeftIsLink && !at.Right.Opening.IsStarter))
        {
            return Seam.Join;
        }

        if (at.Right.Opening.IsStarter || (at.WideBreak && IsSentence(at.Right)))
        {
            return Seam.BreakAfterGap;
        }

        return Seam.JoinWith(RepairWordLists.Telling.Contains(at.Left.Ending.Last) && RepairWordLists.Days.Contains(at.Right.Opening.First));
    }

    private static Seam AfterComma(NeighbouringLines at) =>
        at.RightIsLink || at.RightIsTail || (at.Draft.WordCount >= FewWords && !at.Right.Opening.IsStarter) ? Seam.Join : Seam.Break;

    private static Seam AfterWord(NeighbouringLines at)
    {
        if (at.LeftIsHeading || at.Draft.Kind == LineKind.ListItem)
        {
            return at.RightIsLink && at.LeftBeginsSentence ? Seam.Join : Seam.Break;
        }

        if (at.RightIsLink || at.RightIsTail || at.Right.Opening.Start == LineStart.Digit || (at.Right.Opening.Start == LineStart.Bracket && at.Right.Ending.IsUnfinished))
        {
            return Seam.Join;
        }

        var goesOnInQuote = at.Draft.QuoteIsOpen && !at.Right.Opening.IsStarter && !at.Right.Opening.Quoted;
        return goesOnInQuote ? Seam.Join
            : IsSentence(at.Right) && LostName.After(at.Left.Plain) ? Seam.BreakAfterGap
            : Seam.Break;
    }

    private static bool IsHour(string word) => word is "a.m" or "p.m";

    private static bool IsSentence(Line line) => line.WordCount >= FewWords && !line.Ending.IsUnfinished;
}
