using FactBot.Core.Domain;

namespace FactBot.Analysis.Text;

/// <summary>Tokens, sentences and quotations of an article's text.</summary>
internal static class TextParser
{
    public static ParsedText Parse(ArticleText article)
    {
        var blocks = article.Blocks.Where(b => b.Kind is not (BlockKind.Boilerplate or BlockKind.Byline)).ToArray();
        var tokens = new List<Token>();
        var blockTokens = new List<(int First, int Last)>(blocks.Length);
        for (var b = 0; b < blocks.Length; b++)
        {
            var first = tokens.Count;
            foreach (var token in Tokenizer.Tokenize(article.Repaired, blocks[b].Start, blocks[b].End))
            {
                token.Index = tokens.Count;
                token.Block = b;
                tokens.Add(token);
            }

            blockTokens.Add((first, tokens.Count));
        }

        var runs = QuoteRuns.Find(article, tokens, blockTokens);
        var sentences = SentenceSplitter.Split(tokens, blockTokens, runs);
        return new ParsedText(article, blocks, tokens, blockTokens, sentences, runs);
    }
}
