using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Rules;

/// <summary>Finds typed words in the article that they come from.</summary>
public static class Verbatim
{
    /// <summary>The least share of the typed words that a sentence must contain to be suggested.</summary>
    private const double Near = 0.6;

    /// <summary>
    /// The place of the words in the article, as typed or with other quotation marks, dashes, white space or letter case. Null
    /// where they are not found.
    /// </summary>
    public static Passage? Find(ArticleText text, string words)
    {
        var wanted = FoldedText.Bare(words);
        if (wanted.Length == 0)
        {
            return null;
        }

        var reading = new FoldedText(text.Repaired);
        var at = Find(reading.Text, wanted);
        return at >= 0
            ? text.PassageOf(reading.Place(at), reading.Place(at + wanted.Length - 1) + 1)
            : FindRaw(new FoldedText(text.Raw), wanted);
    }

    public static int CountWords(string words) => FoldedText.Bare(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>The sentence that is most similar to the words, or null where none is similar enough.</summary>
    public static Passage? Nearest(ArticleText text, Findings findings, string words)
    {
        var wanted = Bag(FoldedText.Bare(words));
        var best = findings.Sentences
            .Select(s => (s.Words, Share: Share(wanted, Bag(new FoldedText(s.Words.Show(text.Raw)).Text))))
            .OrderByDescending(s => s.Share)
            .FirstOrDefault();
        return best.Words is not null && best.Share >= Near ? best.Words : null;
    }

    private static Passage? FindRaw(FoldedText raw, string wanted) =>
        Find(raw.Text, wanted) is var at and >= 0 ? new Passage(raw.Place(at), raw.Place(at + wanted.Length - 1) + 1) : null;

    private static int Find(string text, string wanted) =>
        text.IndexOf(wanted, StringComparison.Ordinal) is var at and >= 0 ? at : text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Bag(string words) =>
        [.. words.Split([' ', ',', '.', ';', ':', '"', '\'', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToUpperInvariant())];

    private static double Share(HashSet<string> wanted, HashSet<string> sentence) =>
        wanted.Count == 0 ? 0 : (double)wanted.Count(sentence.Contains) / wanted.Count;
}
