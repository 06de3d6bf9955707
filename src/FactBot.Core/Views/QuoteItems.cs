using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>Who said what, speaker by speaker in the order in which they first speak.</summary>
internal static class QuoteItems
{
    public static IEnumerable<ReportItem> Of(ArticleWords words) =>
        words.Findings.Quotes
            .GroupBy(q => q.Speaker is null ? "" : words.Who(q.Speaker))
            .Select(g => new ReportItem(
                null,
                g.Key.Length > 0 ? g.Key : Phrases.SpeakerUnknown,
                [],
                [.. g.Select(q => Line(words, q))]));

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

    /// <summary>The reporter's own words at the quotation: who, where they are not the resolved name, and the verb.</summary>
    private static string AtTheQuote(ArticleWords words, Quote quote)
    {
        var name = quote.Speaker is null ? "" : words.Show(quote.Speaker.Name);
        var parts = new[] { quote.Source, quote.Cue }.OfType<Passage>().Select(words.Show).Where(s => s.Length > 0 && s != name);
        return string.Join(' ', parts.Select(Wording.Quoted));
    }
}
