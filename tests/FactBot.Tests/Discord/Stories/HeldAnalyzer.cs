using FactBot.Analysis;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>Reads no article before it is let.</summary>
internal sealed class HeldAnalyzer : IArticleAnalyzer
{
    private readonly ArticleAnalyzer _analyzer = LearnedReader.Analyzer();
    private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Free() => _free.TrySetResult();

    public Findings Analyze(ArticleText text, string? title)
    {
        Asked.TrySetResult();
        _free.Task.Wait();
        return _analyzer.Analyze(text, title);
    }

    public Claim Describe(ArticleText text, Findings findings, Passage words) => _analyzer.Describe(text, findings, words);
}
