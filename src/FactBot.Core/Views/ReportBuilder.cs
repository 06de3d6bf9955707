using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>Builds the report: everything that was found, in sections.</summary>
public static class ReportBuilder
{
    public static View.FindingReport Build(Article article, Findings findings)
    {
        var words = new ArticleWords(article, findings);
        return new View.FindingReport(
        [
            new ReportSection(Phrases.ClaimsHeading, [.. ClaimItems.Of(words)], Phrases.NoClaim),
            new ReportSection(Phrases.QuotesHeading, [.. QuoteItems.Of(words)], Phrases.NoQuote),
            new ReportSection(Phrases.SourcesHeading, [.. SourceItems.Of(words)], Phrases.NoSource),
            new ReportSection(Phrases.DenialsHeading, [.. DenialItems.Of(words, findings.Denials)], Phrases.NoDenial),
            new ReportSection(Phrases.NonDenialsHeading, [.. DenialItems.Of(words, findings.NonDenials)], Phrases.NoNonDenial),
            new ReportSection(Phrases.RepliesHeading, [.. NoAnswerItems.Of(words)], Phrases.NoReply),
            new ReportSection(Phrases.TextHeading, [.. OddityPhrases.Items(words)], Phrases.NoOddity),
        ]);
    }
}
