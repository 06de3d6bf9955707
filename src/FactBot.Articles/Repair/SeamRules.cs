namespace FactBot.Articles.Repair;

/// <summary>Decides whether two lines belong together, from how the one ends and the other begins.</summary>
internal static class SeamRules
{
    public static Seam Between(NeighbouringLines at)
    {
        if (at.Left.Kind is LineKind.Boilerplate or LineKind.Byline or LineKind.Caption || at.Right.Kind != LineKind.Text)
        {
            return at.Left.Kind == LineKind.Text ? BreakFor(at) : Seam.Break;
        }

        if (at.Right.Glued || at.Right.Wrapped)
        {
            return Seam.Join;
        }

        return at.Right.Opening.Start switch
        {
            LineStart.Punctuation => Punctuation(at),
            LineStart.Lower => Lower(at),
            LineStart.Dash when GoesOnWithDash(at) => Seam.JoinWith(at.Left.Ending.Close == LineClose.Function),
            _ when at.Right.Ticker => Ticker(at),
            _ => CapitalSeams.Between(at),
        };
    }

    /// <summary>A break that the left line was not ready for.</summary>
    public static Seam BreakFor(NeighbouringLines at) =>
        at.Left.Ending.Close is LineClose.Opener or LineClose.Function ? Seam.BreakAfterGap : Seam.Break;

    private static Seam Punctuation(NeighbouringLines at) =>
        at.Left.Ending.Close == LineClose.Stop && (at.Right.Plain[0] is ',' or '\'') ? Seam.BreakBeforeGap
        : Seam.JoinWith(GapRules.BeforePunctuation(at));

    private static Seam Lower(NeighbouringLines at)
    {
        if (at.Left.Ending.IsUnfinished || (at.Left.Ending.Close == LineClose.Semicolon && !at.LeftIsHeading))
        {
            return Seam.JoinWith(GapRules.BeforeLower(at.Left.Ending, at.Right.Opening));
        }

        return at.Left.Ending.Close == LineClose.Stop && LostSubject.Before(at.Right.Opening) ? Seam.BreakBeforeGap : Seam.Break;
    }

    /// <summary>A rule of dashes alone goes on with nothing.</summary>
    private static bool GoesOnWithDash(NeighbouringLines at) =>
        at.Left.Ending.IsUnfinished && at.Right.Plain.Any(char.IsLetterOrDigit) && (!at.LeftIsHeading || BeginsSmall(at.Right.Plain));

    private static bool BeginsSmall(string plain) =>
        plain.AsSpan().TrimStart("- \u2013\u2014\u2015&") is { Length: > 0 } words && char.IsLower(words[0]);

    /// <summary>The name before a ticker is there, with its capital letter, or it is lost.</summary>
    private static Seam Ticker(NeighbouringLines at)
    {
        var named = at.Left.Ending.Close == LineClose.Word && EndsInCapital(at.Left.Plain);
        return at.Left.Ending.IsUnfinished ? Seam.JoinWith(!named) : Seam.BreakBeforeGap;
    }

    private static bool EndsInCapital(string plain) => char.IsUpper(plain[plain.LastIndexOf(' ') + 1]);
}
