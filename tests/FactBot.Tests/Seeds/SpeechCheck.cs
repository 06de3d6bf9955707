using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

/// <summary>Quotations and sources against the expected ones.</summary>
internal sealed class SpeechCheck(Findings found, Words words, Misses misses)
{
    public void Run(Expected expected)
    {
        foreach (var quote in expected.Quotes)
        {
            Check(quote);
        }

        foreach (var source in expected.Sources)
        {
            Check(source);
        }
    }

    private void Check(ExpectedQuote expected)
    {
        var quote = found.Quotes.FirstOrDefault(q => Starts(q, expected.Starts))
            ?? found.Quotes.FirstOrDefault(q => q.Kind != QuoteKind.Indirect && words.Has(q.Content, expected.Starts));
        misses.If(quote is null, $"quotation not found: \"{expected.Starts}\"");
        if (quote is null)
        {
            return;
        }

        misses.If(expected.Speaker is null && quote.Speaker is not null, $"quotation given to {words.Of(quote.Speaker)}, nobody's: \"{expected.Starts}\"");
        misses.If(expected.Speaker is { } name && !words.Names(quote.Speaker, name), $"quotation given to \"{words.Of(quote.Speaker)}\", not {expected.Speaker}: \"{expected.Starts}\"");
        misses.If(expected.Kind is { } kind && kind != quote.Kind, $"quotation is {quote.Kind}, not {expected.Kind}: \"{expected.Starts}\"");
    }

    private bool Starts(Quote quote, string starts) =>
        words.Of(quote.Content).TrimStart('"', '\'', ' ').StartsWith(starts, StringComparison.OrdinalIgnoreCase);

    private void Check(ExpectedSource expected)
    {
        var named = found.Sources.Where(s => words.Has(s.Name, expected.Name)).ToList();
        misses.If(named.Count == 0, $"source not found: {expected.Name}; found: {string.Join(" / ", found.Sources.Select(s => words.Of(s.Name)))}");
        misses.If(named.Count > 0 && named.All(s => s.Kind != expected.Kind), $"source {expected.Name} is {named.FirstOrDefault()?.Kind}, not {expected.Kind}");
    }
}
