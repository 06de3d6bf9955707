namespace FactBot.Articles.Repair;

/// <summary>Decides the seam before a line that begins with a capital letter, a figure, a quotation mark or a bracket.</summary>
internal static class CapitalSeams
{
    private const int FewWords = 6;

    public static Seam Between(NeighbouringLines pair) => pair.Left.Ending.Close switch
    {
        LineClose.Opener or LineClose.Title => Seam.Join,
        LineClose.Function => AfterFunctionWord(pair),
        LineClose.Comma => AfterComma(pair),
        LineClose.Abbreviation => pair.RightIsLink && pair.Left.WordCount > FewWords && !IsHour(pair.Left.Ending.Last) ? Seam.Join : Seam.Break,
        LineClose.Hyphen => pair.RightIsLink ? Seam.Join : Seam.Break,
        LineClose.Word => AfterWord(pair),
        _ => Seam.Break,
    };

    /// <summary>
    /// After "said the | Cisco has nixed ..." the name is lost and a new paragraph begins, unless the right line may continue the
    /// sentence.
    /// </summary>
    private static Seam AfterFunctionWord(NeighbouringLines pair)
    {
        if (pair.RightIsLink || pair.RightIsTail || pair.Right.Opening.Start == LineStart.Digit || (pair.LeftIsLink && !pair.Right.Opening.IsStarter))
        {
            return Seam.Join;
        }

        if (pair.Right.Opening.IsStarter || (pair.WideBreak && IsSentence(pair.Right)))
        {
            return Seam.BreakAfterGap;
        }

        return Seam.JoinWith(RepairWordLists.Telling.Contains(pair.Left.Ending.Last) && RepairWordLists.Days.Contains(pair.Right.Opening.First));
    }

    private static Seam AfterComma(NeighbouringLines pair) =>
        pair.RightIsLink || pair.RightIsTail || (pair.Draft.WordCount >= FewWords && !pair.Right.Opening.IsStarter) ? Seam.Join : Seam.Break;

    private static Seam AfterWord(NeighbouringLines pair)
    {
        if (pair.LeftIsHeading || pair.Draft.Kind == LineKind.ListItem)
        {
            return pair.RightIsLink && pair.LeftBeginsSentence ? Seam.Join : Seam.Break;
        }

        if (pair.RightIsLink || pair.RightIsTail || pair.Right.Opening.Start == LineStart.Digit || (pair.Right.Opening.Start == LineStart.Bracket && pair.Right.Ending.IsUnfinished))
        {
            return Seam.Join;
        }

        var goesOnInQuote = pair.Draft.QuoteIsOpen && !pair.Right.Opening.IsStarter && !pair.Right.Opening.Quoted;
        return goesOnInQuote ? Seam.Join
            : IsSentence(pair.Right) && LostName.After(pair.Left.Plain) ? Seam.BreakAfterGap
            : Seam.Break;
    }

    private static bool IsHour(string word) => word is "a.m" or "p.m";

    private static bool IsSentence(Line line) => line.WordCount >= FewWords && !line.Ending.IsUnfinished;
}
