using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Tests.Support;

/// <summary>Answers with what it is given, and fails where the text says "fail".</summary>
internal sealed class FakeAnalyzer(Func<ArticleText, Findings> find) : IArticleAnalyzer
{
    public FakeAnalyzer(Findings findings) : this(_ => findings)
    {
    }

    public Findings Analyze(ArticleText text, string? title) =>
        text.Raw == "fail" ? throw new InvalidOperationException("secret words of the article") : find(text);

    public Claim Describe(ArticleText text, Findings findings, Passage words) =>
        new(words, ClaimKind.Event, 0, [], words, 0, null, [], []);
}
