using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Model;
using FactBot.Tests.Support;

namespace FactBot.Tests.Model;

/// <summary>The model of the product: what it reads, and what it says of files that are not its own.</summary>
public sealed class OnnxSpeechReaderTests
{
    private const string Story = "The council met on Monday. Ana Lind told reporters that the pier was rotten.";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "model");

    private static (ParsedText Text, SpeechReading Reading) Read(string raw)
    {
        var text = TextParser.Parse(ArticleText.Plain(raw));
        return (text, LearnedReader.Shared.Read(ReaderWords.Of(text)));
    }

    [Fact]
    public void Source_cue_and_content_are_spans_of_the_words()
    {
        var (text, reading) = Read(Story);
        var found = Assert.Single(reading.Attributions);
        Assert.Equal("Ana Lind", text.Words(Assert.Single(found.Source)));
        Assert.StartsWith("told", text.Words(Assert.Single(found.Cue)), StringComparison.Ordinal);
        Assert.Equal("that the pier was rotten", text.Words(Assert.Single(found.Content)));
    }

    [Fact]
    public void The_same_words_give_the_same_vectors()
    {
        var (text, first) = Read(Story);
        var (_, second) = Read(Story);
        Assert.Equal(text.Tokens.Count * first.Vectors.Width, first.Vectors.Values.Length);
        Assert.Equal(first.Vectors.Values, second.Vectors.Values);
    }

    [Fact]
    public void No_words_give_nothing() => Assert.Empty(LearnedReader.Shared.Read([]).Attributions);

    [Theory]
    [InlineData("reader.onnx")]
    [InlineData("vocabulary.txt")]
    public void A_damaged_file_is_named(string file)
    {
        var copy = Directory.CreateTempSubdirectory("factbot-model-");
        try
        {
            foreach (var whole in Directory.GetFiles(Folder))
            {
                File.Copy(whole, Path.Combine(copy.FullName, Path.GetFileName(whole)));
            }

            File.AppendAllText(Path.Combine(copy.FullName, file), "x");
            var told = Assert.Throws<AnalyzerUnavailableException>(() => OnnxSpeechReader.Load(copy.FullName));
            Assert.Equal($"The model's file {file} is damaged or not the one of this release. Install FactBot again.", told.Message);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
