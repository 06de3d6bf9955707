namespace FactBot.Articles.Repair;

internal enum LineKind
{
    Text,
    Boilerplate,
    Byline,
    ListItem,
    Caption,
}

/// <summary>
/// A line that is not blank: its place in the raw text without surrounding space, the number of blank lines before it, and its text with
/// plain spaces and quotation marks.
/// </summary>
internal sealed record Line(int Start, int End, int Blanks, string Plain)
{
    public LineKind Kind { get; init; } = LineKind.Text;

    /// <summary>The line begins with a ticker, "(CSCO)", that followed a company's name.</summary>
    public bool Ticker { get; init; }

    /// <summary>The line continues after words that were cut out of the same raw line.</summary>
    public bool Glued { get; init; }

    /// <summary>The previous line was filled to the width at which this text is wrapped.</summary>
    public bool Wrapped { get; init; }

    public int WordCount { get; } = CountWords(Plain);

    public LineEnding Ending { get; } = LineEnding.Of(Plain);

    public LineOpening Opening { get; } = LineOpening.Of(Plain);

    private static int CountWords(string plain) => plain.Length == 0 ? 0 : plain.Count(c => c == ' ') + 1;
}
