using FactBot.Analysis.Reading;
using FactBot.Model;

namespace FactBot.Tests.Support;

/// <summary>A reader that finds nothing.</summary>
internal sealed class SilentReader : ISpeechReader
{
    public static BackgroundSpeechReader Loaded() => new(() => new SilentReader());

    public string Version => "2026.11-1";

    public SpeechReading Read(IReadOnlyList<ReaderWord> words) => new([], new WordVectors(0, []));
}
