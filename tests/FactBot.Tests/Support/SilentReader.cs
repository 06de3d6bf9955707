using FactBot.Analysis.Reading;
using FactBot.Core.Domain;
using FactBot.Model;

namespace FactBot.Tests.Support;

/// <summary>A reader that finds nothing.</summary>
internal sealed class SilentReader : ISpeechReader
{
    public static BackgroundSpeechReader Loaded() => new(() => new SilentReader());

    public string Version => "2026.11-1";

    public SpeechReading Read(IReadOnlyList<ReaderWord> words) => new([], new WordVectors(0, []), new NoSpeakers());

    private sealed class NoSpeakers : ISpeakerScorer
    {
        public double Score(int mention, int candidate, ReadOnlySpan<float> signals) => 0;

        public SourceKind KindOf(int head) => SourceKind.Unnamed;
    }
}
