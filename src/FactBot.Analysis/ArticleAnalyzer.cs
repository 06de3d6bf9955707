using FactBot.Analysis.Claims;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Analysis;

/// <summary>
/// Finds claims, quotes, sources, denials and replies. Pure: the same text gives the same findings on one machine.
/// Each step goes once over the text, so that the cost grows with its length.
/// </summary>
public sealed class ArticleAnalyzer(ISpeechReader reader) : IArticleAnalyzer
{
    public Findings Analyze(ArticleText text, string? title)
    {
        var part = AnalysedPart.Of(text);
        var parsed = TextParser.Parse(part.Text);
        return Found(parsed, title) with { Model = reader.Version, AnalysedTo = part.End };
    }

    private Findings Found(ParsedText parsed, string? title) =>
        parsed.Tokens.Count == 0 ? Findings.None
        : new FindingsBuilder(Story.Read(parsed, reader.Read(ReaderWords.Of(parsed))), title).Build();

    public Claim Describe(ArticleText text, Findings findings, Passage words) => MarkedClaim.Describe(text, findings, words);
}
