using FactBot.Analysis;
using FactBot.Analysis.Reading;
using FactBot.Model;

namespace FactBot.Tests.Support;

/// <summary>The reader of the product, loaded once for all tests.</summary>
internal static class LearnedReader
{
    private static readonly Lazy<ISpeechReader> Loaded = new(() => OnnxSpeechReader.Load(Path.Combine(AppContext.BaseDirectory, "model")));

    public static ISpeechReader Shared => Loaded.Value;

    /// <summary>The analysis as the product runs it.</summary>
    public static ArticleAnalyzer Analyzer() => new(Shared);
}
