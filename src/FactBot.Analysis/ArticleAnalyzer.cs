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
        var parsed = TextParser.Parse(text);
        return parsed.Tokens.Count == 0 ? Findings.None : new FindingsBuilder(Story.Read(parsed), title).Build();
    }

    public Claim Describe(ArticleText text, Findings findings, Passage words) => MarkedClaim.Describe(text, findings, words);
}
