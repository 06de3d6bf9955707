using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.Text;

/// <summary>Tokens and quotations of a text, as words.</summary>
internal static class Parsed
{
    public static string[] Tokens(string text) => [.. Tokenizer.Tokenize(text, 0, text.Length).Select(t => t.Text)];

    /// <summary>The tokens with a bar between them, for tables.</summary>
    public static string Cut(string text) => string.Join('|', Tokens(text));

    /// <summary>The quotations, marks included.</summary>
    public static string[] Runs(string raw)
    {
        var text = TextParser.Parse(ArticleText.Plain(raw));
        return [.. text.Runs.Select(r => text.Words(new TokenRange(r.First, r.Last)))];
    }

    public static IReadOnlyList<QuoteRun> QuoteRuns(string raw) => TextParser.Parse(ArticleText.Plain(raw)).Runs;
}
