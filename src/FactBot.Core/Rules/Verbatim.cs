using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>Finds words that somebody typed in the article that they come from.</summary>
public static class Verbatim
{
    /// <summary>Fewer could be anywhere.</summary>
    public const int FewestWords = 3;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>How much of the typed words a sentence must share to be offered.</summary>
    private const double Near = 0.6;

    /// <summary>
    /// Where the words stand: as typed, or with other quotation marks, dashes, white space or letter case. Null where they do not.
    /// </summary>
    public static Passage? Find(ArticleText text, string words)
    {
        var wanted = Folded.Bare(words);
        if (wanted.Length == 0)
        {
            return null;
        }

        var reading = new Folded(text.Reading);
        var at = Find(reading.Text, wanted);
        return at >= 0
            ? text.PassageOf(reading.Place(at), reading.Place(at + wanted.Length - 1) + 1)
            : FindRaw(new Folded(text.Raw), wanted);
    }

    public static int CountWords(string words) => Folded.Bare(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>The sentence that is most like the words, or null where none is.</summary>
    public static Passage? Nearest(ArticleText text, Findings findings, string words)
    {
        var wanted = Bag(Folded.Bare(words));
        var best = findings.Sentences
            .Select(s => (s.Words, Share: Share(wanted, Bag(new Folded(s.Words.Show(text.Raw)).Text))))
            .OrderByDescending(s => s.Share)
            .FirstOrDefault();
        return best.Words is not null && best.Share >= Near ? best.Words : null;
    }

    private static Passage? FindRaw(Folded raw, string wanted) =>
        Find(raw.Text, wanted) is var at and >= 0 ? new Passage(raw.Place(at), raw.Place(at + wanted.Length - 1) + 1) : null;

    private static int Find(string text, string wanted) =>
        text.IndexOf(wanted, StringComparison.Ordinal) is var at and >= 0 ? at : text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Bag(string words) =>
        [.. words.Split([' ', ',', '.', ';', ':', '"', '\'', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToUpperInvariant())];

    private static double Share(HashSet<string> wanted, HashSet<string> sentence) =>
        wanted.Count == 0 ? 0 : (double)wanted.Count(sentence.Contains) / wanted.Count;
}
