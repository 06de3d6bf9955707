using FactBot.Analysis.Reading;
using FactBot.Model;

namespace FactBot.Tests.Support;

/// <summary>A reader that finds nothing.</summary>
internal sealed class SilentReader : ISpeechReader
{
    public static BackgroundSpeechReader Loaded() => new(() => new SilentReader());

    public string Version => "2026.11-1";

    public SpeechReading Read(IReadOnlyList<ReaderWord> words) => new([], new WordVectors(0, []), new NoSpeakers());

    /// <summary>Takes all candidates for equally likely: the rules decide.</summary>
    public sealed class NoSpeakers : ISpeakerScorer
    {
        public double Score(int mention, int candidate, ReadOnlySpan<float> signals) => 0;
    }
}
