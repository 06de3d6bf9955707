using FactBot.Core.Domain;

namespace FactBot.Core.Ports;

/// <summary>Finds claims, quotes, sources, denials and replies. It is pure: the same text gives the same findings on one machine.</summary>
public interface IArticleAnalyzer
{
    /// <param name="text">The article.</param>
    /// <param name="title">The headline, if known. It helps to rank the claims and yields no spans.</param>
    /// <exception cref="AnalyzerUnavailableException">The analysis cannot be run on this machine.</exception>
    Findings Analyze(ArticleText text, string? title);

    /// <summary>Describes a claim that a person marked: kind, speaker and place as the findings tell them. Its score is 0. It needs no model.</summary>
    /// <param name="text">The article.</param>
    /// <param name="findings">The article's findings.</param>
    /// <param name="words">The marked words.</param>
    Claim Describe(ArticleText text, Findings findings, Passage words);
}
