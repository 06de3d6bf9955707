namespace FactBot.Articles.Repair;

/// <summary>A paragraph that ends in the middle of a sentence.</summary>
internal static class BrokenOff
{
    /// <summary>A shorter block without a stop is a heading, a caption, a line of a list.</summary>
    private const int FewestWords = 15;

    /// <summary>
    /// After "the" or "of" the gap there tells already what is missing; after any other word nobody can know how much is.
    /// </summary>
    public static bool IsIn(PendingBlock draft) =>
        draft.Kind == LineKind.Text && draft.WordCount >= FewestWords
        && draft.Last is { Ending.Close: LineClose.Word or LineClose.Comma } last && EndsInWord(last.Plain.AsSpan().TrimEnd(','))
        && !IsSigned(last.Plain) && !IsHeadline(last.Plain);

    private static bool EndsInWord(ReadOnlySpan<char> plain) => plain.Length > 0 && char.IsLetterOrDigit(plain[^1]);

    /// <summary>Most Words With a Capital: the headline of another piece.</summary>
    private static bool IsHeadline(string plain)
    {
        var words = plain.Split(' ');
        return words.Count(w => w.Length > 0 && char.IsUpper(w[0])) * 2 > words.Length;
    }

    /// <summary>"... of the country." - Ana Maria Lopez</summary>
    private static bool IsSigned(string plain) =>
        plain.AsSpan(Math.Max(0, plain.Length - 60)).IndexOfAny('\u2013', '\u2014', '\u2015') >= 0
        || plain.AsSpan(Math.Max(0, plain.Length - 60)).Contains(" - ", StringComparison.Ordinal);
}
