namespace FactBot.Articles.Repair;

/// <summary>Decides whether two lines belong together, from the end of the first and the beginning of the second.</summary>
internal static class SeamRules
{
    public static Seam Between(NeighbouringLines pair)
    {
        if (pair.Left.Kind is LineKind.Boilerplate or LineKind.Byline or LineKind.Caption || pair.Right.Kind != LineKind.Text)
        {
            return pair.Left.Kind == LineKind.Text ? BreakFor(pair) : Seam.Break;
        }

        if (pair.Right.Glued || pair.Right.Wrapped)
        {
            return Seam.Join;
        }

        return pair.Right.Opening.Start switch
        {
            LineStart.Punctuation => Punctuation(pair),
            LineStart.Lower => Lower(pair),
            LineStart.Dash when GoesOnWithDash(pair) => Seam.JoinWith(pair.Left.Ending.Close == LineClose.Function),
            _ when pair.Right.Ticker => Ticker(pair),
            _ => CapitalSeams.Between(pair),
        };
    }

    /// <summary>Returns a break, with a gap if the left line is incomplete.</summary>
    public static Seam BreakFor(NeighbouringLines pair) =>
        pair.Left.Ending.Close is LineClose.Opener or LineClose.Function ? Seam.BreakAfterGap : Seam.Break;

    private static Seam Punctuation(NeighbouringLines pair) =>
        pair.Left.Ending.Close == LineClose.Stop && (pair.Right.Plain[0] is ',' or '\'') ? Seam.BreakBeforeGap
        : Seam.JoinWith(GapRules.BeforePunctuation(pair));

    private static Seam Lower(NeighbouringLines pair)
    {
        if (pair.Left.Ending.IsUnfinished || (pair.Left.Ending.Close == LineClose.Semicolon && !pair.LeftIsHeading))
        {
            return Seam.JoinWith(GapRules.BeforeLower(pair.Left.Ending, pair.Right.Opening));
        }

        return pair.Left.Ending.Close == LineClose.Stop && LostSubject.Before(pair.Right.Opening) ? Seam.BreakBeforeGap : Seam.Break;
    }

    /// <summary>A line of nothing but dashes continues no sentence.</summary>
    private static bool GoesOnWithDash(NeighbouringLines pair) =>
        pair.Left.Ending.IsUnfinished && pair.Right.Plain.Any(char.IsLetterOrDigit) && (!pair.LeftIsHeading || BeginsSmall(pair.Right.Plain));

    private static bool BeginsSmall(string plain) =>
        plain.AsSpan().TrimStart("- \u2013\u2014\u2015&") is { Length: > 0 } words && char.IsLower(words[0]);

    /// <summary>The company name before a ticker either ends the left line, with its capital letter, or is lost.</summary>
    private static Seam Ticker(NeighbouringLines pair)
    {
        var named = pair.Left.Ending.Close == LineClose.Word && EndsInCapital(pair.Left.Plain);
        return pair.Left.Ending.IsUnfinished ? Seam.JoinWith(!named) : Seam.BreakBeforeGap;
    }

    private static bool EndsInCapital(string plain) => char.IsUpper(plain[plain.LastIndexOf(' ') + 1]);
}
