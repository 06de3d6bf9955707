namespace FactBot.Articles.Repair;

/// <summary>What stands between two lines: whether they are one paragraph, and where words are lost.</summary>
internal readonly record struct Seam(bool Joins, bool GapAfter, bool GapBefore)
{
    /// <summary>Two paragraphs.</summary>
    public static readonly Seam Break = new(false, false, false);

    /// <summary>Two paragraphs; the first lost its end.</summary>
    public static readonly Seam BreakAfterGap = new(false, true, false);

    /// <summary>Two paragraphs; the second lost its beginning.</summary>
    public static readonly Seam BreakBeforeGap = new(false, false, true);

    public static readonly Seam Join = new(true, false, false);

    public static Seam JoinWith(bool gap) => new(true, gap, false);
}

/// <summary>
/// Two neighbouring lines with what the decision needs to know around them: the line after the right one, how many lines
/// and words the left paragraph has so far, whether a quotation is open in it, and how many blank lines are usual.
/// </summary>
internal sealed record NeighbouringLines(Line Left, Line Right, Line? After, PendingBlock Draft, int Usual)
{
    private const int ShortWords = 8;
    private const int HeadingWords = 14;

    /// <summary>The right line is a few words without a stop and the text goes on after it: a link that stands alone.</summary>
    public bool RightIsLink =>
        Right.WordCount <= ShortWords && Right.Ending.IsUnfinished
        && After is { Opening.GoesOn: true, Kind: LineKind.Text };

    /// <summary>The left paragraph is one short line without a stop that begins like a heading.</summary>
    public bool LeftIsHeading =>
        Draft.LineCount == 1 && Left.WordCount <= HeadingWords && Left.Ending.Close == LineClose.Word
        && (Left.Opening.Start is LineStart.Upper or LineStart.Digit or LineStart.Other or LineStart.Bracket or LineStart.Dash) && !Left.Ticker;

    /// <summary>"The company", "Neither", or "a campaign spokesman": headings seldom begin or end so.</summary>
    public bool LeftBeginsSentence =>
        Left.Opening.IsStarter || Left.Opening.First == "neither" || Right.Blanks < Usual
        || RepairWordLists.Announcing.Contains(Left.Ending.Last) || RepairWordLists.Verbs.Contains(Left.Ending.Last);

    /// <summary>More blank lines than this text has between its paragraphs.</summary>
    public bool WideBreak => Right.Blanks > Usual;

    /// <summary>The left line is itself a link that stands alone in a paragraph.</summary>
    public bool LeftIsLink => Draft.LineCount > 1 && Left.WordCount <= ShortWords;

    /// <summary>The right line is the end of a sentence and no sentence itself: "Norvia AB."</summary>
    public bool RightIsTail => Right.WordCount <= 4 && !Right.Ending.IsUnfinished && !Right.Opening.IsStarter;
}
