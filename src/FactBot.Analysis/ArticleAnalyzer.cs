using FactBot.Analysis.Claims;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Analysis;

/// <summary>
/// Finds claims, quotes, sources, denials and replies by rules. Pure and deterministic: the same text gives the same findings.
/// Each step goes once over the text, so that the cost grows with its length.
/// </summary>
public sealed class ArticleAnalyzer : IArticleAnalyzer
{
    public Findings Analyze(ArticleText text, string? title)
    {
        var part = AnalysedPart.Of(text);
        var parsed = TextParser.Parse(part.Text);
        var found = parsed.Tokens.Count == 0 ? Findings.None : new FindingsBuilder(Story.Read(parsed), title).Build();
        return found with { AnalysedTo = part.End };
    }

    public Claim Describe(ArticleText text, Findings findings, Passage words) => MarkedClaim.Describe(text, findings, words);
}
