namespace FactBot.Articles.Repair;

/// <summary>The boundary between two lines: whether they form one paragraph, and where words are lost.</summary>
internal readonly record struct Seam(bool Joins, bool GapAfter, bool GapBefore)
{
    /// <summary>The lines are two paragraphs.</summary>
    public static readonly Seam Break = new(false, false, false);

    /// <summary>The lines are two paragraphs, and the first one lost its end.</summary>
    public static readonly Seam BreakAfterGap = new(false, true, false);

    /// <summary>The lines are two paragraphs, and the second one lost its beginning.</summary>
    public static readonly Seam BreakBeforeGap = new(false, false, true);

    public static readonly Seam Join = new(true, false, false);

    public static Seam JoinWith(bool gap) => new(true, gap, false);
}

/// <summary>
/// Two adjacent lines with their context: the line after the right one, the left paragraph so far (its lines, its words, an open
/// quotation), and the usual number of blank lines.
/// </summary>
internal sealed record NeighbouringLines(Line Left, Line Right, Line? After, PendingBlock Draft, int Usual)
{
    private const int ShortWords = 8;
    private const int HeadingWords = 14;

    /// <summary>The right line is a link on its own line: a few words without a full stop, after which the text continues.</summary>
    public bool RightIsLink =>
        Right.WordCount <= ShortWords && Right.Ending.IsUnfinished
        && After is { Opening.GoesOn: true, Kind: LineKind.Text };

    /// <summary>The left paragraph is one short line without a full stop that begins like a heading.</summary>
    public bool LeftIsHeading =>
        Draft.LineCount == 1 && Left.WordCount <= HeadingWords && Left.Ending.Close == LineClose.Word
        && (Left.Opening.Start is LineStart.Upper or LineStart.Digit or LineStart.Other or LineStart.Bracket or LineStart.Dash) && !Left.Ticker;

    /// <summary>The left line begins or ends as headings seldom do: "The company", "Neither", "a campaign spokesman".</summary>
    public bool LeftBeginsSentence =>
        Left.Opening.IsStarter || Left.Opening.First == "neither" || Right.Blanks < Usual
        || RepairWordLists.Announcing.Contains(Left.Ending.Last) || RepairWordLists.Verbs.Contains(Left.Ending.Last);

    /// <summary>The break has more blank lines than this text usually has between lines.</summary>
    public bool WideBreak => Right.Blanks > Usual;

    /// <summary>The left line is itself a link on its own line inside a paragraph.</summary>
    public bool LeftIsLink => Draft.LineCount > 1 && Left.WordCount <= ShortWords;

    /// <summary>The right line is the end of a sentence but not a sentence itself: "Norvia AB."</summary>
    public bool RightIsTail => Right.WordCount <= 4 && !Right.Ending.IsUnfinished && !Right.Opening.IsStarter;
}
