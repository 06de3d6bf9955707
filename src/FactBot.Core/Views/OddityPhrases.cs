using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The words on oddities in the text, by kind.</summary>
internal static class OddityPhrases
{
    private const int WordsShown = 60;

    /// <summary>One line for the card, or null.</summary>
    public static string? Line(ArticleWords words)
    {
        var parts = words.Article.Text.Oddities.GroupBy(o => o.Kind).OrderBy(g => g.Key).Select(g => Short(words, g.Key, [.. g]));
        return Wording.OrNull(string.Join(" · ", parts));
    }

    /// <summary>An item for each kind, with the words where there are any.</summary>
    public static IEnumerable<ReportItem> Items(ArticleWords words) =>
        words.Article.Text.Oddities.GroupBy(o => o.Kind).OrderBy(g => g.Key)
            .Select(g => new ReportItem(null, Heading(g.Key, g.Count()), [], [.. Lines(words, g.Key, [.. g])]));

    private static string Short(ArticleWords words, OddityKind kind, List<Oddity> same) => kind switch
    {
        OddityKind.MalformedNumber => string.Join(", ", same.Select(o => Quoted(words, o)).Distinct()) + $" ({KindPhrases.Label(kind)})",
        OddityKind.LostWords => Lost(same.Count),
        _ => KindPhrases.Label(kind) + Paragraphs.In(same.Select(o => Number(words, o))),
    };

    private static string Heading(OddityKind kind, int count) => kind switch
    {
        OddityKind.LostWords => Lost(count),
        _ => $"{KindPhrases.Label(kind)}, {Numerals.Count(count, "place")}",
    };

    private static IEnumerable<string> Lines(ArticleWords words, OddityKind kind, List<Oddity> same) => kind switch
    {
        OddityKind.LostWords => [LostPerParagraph(words, same)],
        _ => same.Select(o => string.Join(' ', new[] { Quoted(words, o), Paragraphs.List([Number(words, o)]) }.Where(s => s.Length > 0))),
    };

    /// <summary>The paragraphs with lost words, and how many where it is more than one: "P1 2, P2, P13 3".</summary>
    private static string LostPerParagraph(ArticleWords words, List<Oddity> lost) =>
        string.Join(", ", lost.GroupBy(o => Number(words, o)).OrderBy(g => g.Key)
            .Select(g => (Where: Paragraphs.List([g.Key]), Count: g.Count()))
            .Where(g => g.Where.Length > 0)
            .Select(g => g.Count == 1 ? g.Where : $"{g.Where} {Numerals.Number(g.Count)}"));

    private static string Lost(int count) => $"{Numerals.Count(count, "name")} {KindPhrases.Label(OddityKind.LostWords)}";

    private static string Quoted(ArticleWords words, Oddity oddity)
    {
        var shown = oddity.Where.IsGap ? "" : words.Show(new Passage([oddity.Where]));
        return shown.Length == 0 ? "" : Wording.Quoted(Wording.Cut(shown, WordsShown));
    }

    private static int Number(ArticleWords words, Oddity oddity) =>
        oddity.Block > 0 ? oddity.Block : words.Paragraphs.NumberAt(oddity.Where.Start);
}
