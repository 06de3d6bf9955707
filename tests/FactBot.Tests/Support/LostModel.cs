using FactBot.Analysis;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Model;

namespace FactBot.Tests.Support;

/// <summary>The analysis of a machine that cannot run the model, until somebody repairs it.</summary>
internal sealed class LostModel : IArticleAnalyzer
{
    public const string Sentence = "The native library cannot be loaded on linux-x64. Install libstdc++ 6, then start FactBot again.";

    private readonly ArticleAnalyzer _analyzer = LearnedReader.Analyzer();

    public bool IsRepaired { get; set; }

    /// <summary>The reader of such a machine.</summary>
    public static BackgroundSpeechReader Reader() => new(() => throw new AnalyzerUnavailableException(Sentence));

    public Findings Analyze(ArticleText text, string? title) =>
        IsRepaired ? _analyzer.Analyze(text, title) : throw new AnalyzerUnavailableException(Sentence);

    public Claim Describe(ArticleText text, Findings findings, Passage words) => _analyzer.Describe(text, findings, words);
}
