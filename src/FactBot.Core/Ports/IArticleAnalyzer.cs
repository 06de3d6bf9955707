using FactBot.Core.Domain;

namespace FactBot.Core.Ports;

/// <summary>Finds claims, quotes, sources, denials and replies. Pure: the same text gives the same findings, on any machine.</summary>
public interface IArticleAnalyzer
{
    /// <param name="text">The article.</param>
    /// <param name="title">Its headline, if known: it ranks the claims and yields no spans.</param>
    Findings Analyze(ArticleText text, string? title);

    /// <summary>A claim that a person marked: kind, speaker and place as the analysis sees them. Its score is 0.</summary>
    /// <param name="text">The article.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="words">The words marked.</param>
    Claim Describe(ArticleText text, Findings findings, Passage words);
}
