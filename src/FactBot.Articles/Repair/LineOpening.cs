namespace FactBot.Articles.Repair;

internal enum LineStart
{
    /// <summary>Punctuation (". , ; : )" or "'s"), which belongs to something before it.</summary>
    Punctuation,
    Lower,
    Upper,
    Digit,
    Bracket,

    /// <summary>A dash or an ampersand, which continues something unfinished.</summary>
    Dash,
    Other,
}

/// <summary>
/// The beginning of a line. <paramref name="First"/> and <paramref name="Second"/> are its first two words, in lower case.
/// </summary>
internal sealed record LineOpening(LineStart Start, string First, string Second, bool Quoted)
{
    /// <summary>The first word is capitalized and usually begins sentences ("The", "However").</summary>
    public bool IsStarter => Start == LineStart.Upper && RepairWordLists.Starters.Contains(First);

    public bool GoesOn => Start is LineStart.Punctuation or LineStart.Lower;

    public static LineOpening Of(string plain)
    {
        var words = EdgeWords.First(plain, 2);
        var first = words.Count > 0 ? EdgeWords.Lower(words[0]) : "";
        var second = words.Count > 1 ? EdgeWords.Lower(words[1]) : "";
        return new LineOpening(StartOf(plain), first, second, plain.Length > 0 && plain[0] is '"' or '\'');
    }

    private static LineStart StartOf(string plain)
    {
        if (plain.Length == 0)
        {
            return LineStart.Other;
        }

        if (IsPunctuation(plain))
        {
            return LineStart.Punctuation;
        }

        var at = plain.AsSpan().IndexOfAnyExcept('"', '\'');
        return at < 0 ? LineStart.Other : Letter(plain, at);
    }

    private static LineStart Letter(string plain, int at) => plain[at] switch
    {
        '(' or '[' => LineStart.Bracket,
        '-' or '\u2013' or '\u2014' or '\u2015' or '&' => LineStart.Dash,
        '$' or '\u00A3' or '\u20AC' => LineStart.Digit,
        var c when char.IsDigit(c) => LineStart.Digit,
        var c when char.IsUpper(c) => LineStart.Upper,
        var c when char.IsLower(c) => IsBrand(plain, at) ? LineStart.Upper : LineStart.Lower,
        var c when char.IsLetter(c) => LineStart.Upper,
        _ => LineStart.Other,
    };

    private static bool IsPunctuation(string plain) => plain[0] switch
    {
        ',' or ';' or ')' or ']' or '%' => true,
        '.' or ':' or '!' or '?' => plain.Length == 1 || plain[1] is ' ' or '"' or ')' or '\'',
        '\'' => plain.StartsWith("'s", StringComparison.Ordinal) && (plain.Length == 2 || !char.IsLetter(plain[2])),
        _ => false,
    };

    /// <summary>Brand names such as "iPhone" and "eBay" count as capitalized.</summary>
    private static bool IsBrand(string plain, int at) => at + 1 < plain.Length && char.IsUpper(plain[at + 1]);
}
