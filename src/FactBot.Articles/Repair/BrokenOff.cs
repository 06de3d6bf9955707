namespace FactBot.Articles.Repair;

/// <summary>Recognizes paragraphs that end in the middle of a sentence.</summary>
internal static class BrokenOff
{
    /// <summary>Words. A shorter block without a full stop is a heading, a caption or a list item.</summary>
    private const int FewestWords = 15;

    /// <summary>
    /// Only paragraphs that end in an ordinary word or a comma count: after "the" or "of" a gap is marked already, while after any other
    /// word nobody can know how much is missing.
    /// </summary>
    public static bool IsIn(PendingBlock draft) =>
        draft.Kind == LineKind.Text && draft.WordCount >= FewestWords
        && draft.Last is { Ending.Close: LineClose.Word or LineClose.Comma } last && EndsInWord(last.Plain.AsSpan().TrimEnd(','))
        && !IsSigned(last.Plain) && !IsHeadline(last.Plain);

    private static bool EndsInWord(ReadOnlySpan<char> plain) => plain.Length > 0 && char.IsLetterOrDigit(plain[^1]);

    /// <summary>Most words of the headline of another article begin with a capital letter.</summary>
    private static bool IsHeadline(string plain)
    {
        var words = plain.Split(' ');
        return words.Count(w => w.Length > 0 && char.IsUpper(w[0])) * 2 > words.Length;
    }

    /// <summary>A signature ends the text, as in: "... of the country." - Ana Maria Lopez</summary>
    private static bool IsSigned(string plain) =>
        plain.AsSpan(Math.Max(0, plain.Length - 60)).IndexOfAny('\u2013', '\u2014', '\u2015') >= 0
        || plain.AsSpan(Math.Max(0, plain.Length - 60)).Contains(" - ", StringComparison.Ordinal);
}
