namespace FactBot.Articles.Language;

/// <summary>
/// Guesses the language of a text from its letters and function words. English, the language that the analysis reads, is the result
/// unless the evidence for another language is strong: a wrong refusal costs more than a weak analysis.
/// </summary>
public static class LanguageGuess
{
    /// <summary>UTF-16 code units of the text that are examined.</summary>
    private const int SampleLength = 40_000;

    /// <summary>Texts with fewer words or letters than this are taken for English.</summary>
    private const int FewWords = 15;

    private const int FewLetters = 20;

    /// <summary>Words. A text of at least this length without function words of any language is in no language.</summary>
    private const int EnoughWords = 20;

    /// <summary>The smallest share of function words in a text of their language.</summary>
    private const double MinShare = 0.12;

    private const double NegligibleShare = 0.03;

    private static readonly char[] Marks = ['.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '[', ']', '\u201C', '\u201D', '\u2018', '\u2019', '\u00AB', '\u00BB', '\u201E'];

    /// <summary>Returns the tag (BCP 47) and English name of the language, or null if the text is in none ("asdf qwer", digits).</summary>
    public static (string Tag, string Name)? Of(string text)
    {
        var start = text.Length > SampleLength ? text[..SampleLength] : text;
        var byScript = Scripts.Of(start, out var letters);
        if (byScript is not null && letters >= FewLetters)
        {
            return byScript;
        }

        var seen = start.Count(c => !char.IsWhiteSpace(c));
        return seen >= 2 * FewLetters && letters * 4 < seen ? null : ByWords(start);
    }

    private static (string Tag, string Name)? ByWords(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim(Marks).ToLowerInvariant())
            .Where(w => w.Any(char.IsLetter))
            .ToList();
        var english = Share(words, LanguageProfile.English);
        var (other, share) = LanguageProfile.Others.Select(p => (p, Share(words, p))).MaxBy(s => s.Item2);
        return words.Count < FewWords ? English
            : share >= MinShare && share > 2 * english ? (other.Tag, other.Name)
            : words.Count >= EnoughWords && english < NegligibleShare && share < MinShare ? null
            : English;
    }

    private static (string Tag, string Name) English => (LanguageProfile.English.Tag, LanguageProfile.English.Name);

    private static double Share(List<string> words, LanguageProfile profile) =>
        words.Count == 0 ? 0 : (double)words.Count(profile.Words.Contains) / words.Count;
}
