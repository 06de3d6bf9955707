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
/// A line that holds anything: its place in the raw text without the space around it, the blank lines before it, and its
/// words with plain spaces and quotation marks.
/// </summary>
internal sealed record Line(int Start, int End, int Blanks, string Plain)
{
    public LineKind Kind { get; init; } = LineKind.Text;

    /// <summary>Begins with a ticker, "(CSCO)", that stood behind the name of a company.</summary>
    public bool Ticker { get; init; }

    /// <summary>Goes on behind words that were cut out of the same line.</summary>
    public bool Glued { get; init; }

    /// <summary>The line before it was filled to the width at which this text is wrapped.</summary>
    public bool Wrapped { get; init; }

    public int WordCount { get; } = CountWords(Plain);

    public LineEnding Ending { get; } = LineEnding.Of(Plain);

    public LineOpening Opening { get; } = LineOpening.Of(Plain);

    private static int CountWords(string plain) => plain.Length == 0 ? 0 : plain.Count(c => c == ' ') + 1;
}
