using FactBot.Analysis.Reading;

namespace FactBot.Model;

/// <summary>The vectors of all words of a text, gathered from its windows.</summary>
/// <param name="words">How many words the text has.</param>
internal sealed class TextVectors(int words)
{
    public WordVectors Words { get; } = New(words, ReaderShape.Word);

    public WordVectors Mentions { get; } = New(words, ReaderShape.Speaker);

    public WordVectors Candidates { get; } = New(words, ReaderShape.Speaker);

    private static WordVectors New(int words, int width) => new(width, new float[words * width]);
}
