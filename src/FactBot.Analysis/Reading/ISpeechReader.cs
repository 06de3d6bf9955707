using System.Collections.Immutable;
using FactBot.Core.Ports;

namespace FactBot.Analysis.Reading;

/// <summary>Reads the words of a text and tells who says what. The same words give the same reading on one machine.</summary>
public interface ISpeechReader
{
    /// <summary>Names the trained model; findings are kept with it.</summary>
    string Version { get; }

    /// <param name="words">The words of one text, in order.</param>
    /// <exception cref="AnalyzerUnavailableException">The model or what runs it cannot be loaded on this machine.</exception>
    SpeechReading Read(IReadOnlyList<ReaderWord> words);
}

/// <summary>What the reader found in a text.</summary>
/// <param name="Attributions">Who says what, in the order of the cues.</param>
/// <param name="Vectors">For each word its vector.</param>
/// <param name="Speakers">Tells whom the words at a quotation mean.</param>
public sealed record SpeechReading(ImmutableArray<ReadAttribution> Attributions, WordVectors Vectors, ISpeakerScorer Speakers);

/// <summary>A vector for each word of a text, row by row.</summary>
/// <param name="Width">How many numbers a vector has.</param>
/// <param name="Values">The numbers, word by word.</param>
public sealed record WordVectors(int Width, float[] Values)
{
    public ReadOnlySpan<float> this[int word] => Values.AsSpan(word * Width, Width);
}
