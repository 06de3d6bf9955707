using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The report's items on quotations, by speaker in the order in which they first speak.</summary>
internal static class QuoteItems
{
    public static IEnumerable<ReportItem> Of(ArticleWords words) =>
        words.Findings.Quotes
            .Where(IsSomebodys)
            .GroupBy(q => q.Speaker is null ? "" : words.Who(q.Speaker))
            .Select(g => new ReportItem(
                null,
                g.Key.Length > 0 ? g.Key : Phrases.SpeakerUnknown,
                [],
                [.. g.Select(q => Line(words, q))]));

    /// <summary>
    /// Whether a quotation belongs to a source. What the writer or nobody in particular thinks ("I suspect that", "you can see")
    /// does not.
    /// </summary>
    private static bool IsSomebodys(Quote quote) => quote.Communicated || quote.Speaker is { Confidence: >= 0.5 };

    private static string Line(ArticleWords words, Quote quote) => string.Join(" · ", new[]
    {
        words.Quoted(quote.Content),
        words.Paragraphs.Of(quote.Content),
        KindPhrases.Label(quote.Kind),
        AtTheQuote(words, quote),
        quote.Inferred ? Phrases.Inferred : "",
        quote.Nested ? Phrases.NestedQuote : "",
        quote.Communicated ? "" : Phrases.NotCommunicated,
    }.Where(s => s.Length > 0));

    /// <summary>The reporter's own words at the quotation: the name, where it is not the resolved one, and the verb.</summary>
    private static string AtTheQuote(ArticleWords words, Quote quote)
    {
        var name = quote.Speaker is null ? "" : words.Show(quote.Speaker.Name);
        var parts = new[] { quote.Source, quote.Cue }.OfType<Passage>().Select(words.ShowSource).Where(s => s.Length > 0 && s != name);
        return string.Join(' ', parts.Select(Wording.Quoted));
    }
}
