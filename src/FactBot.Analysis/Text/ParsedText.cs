using FactBot.Core.Domain;

namespace FactBot.Analysis.Text;

/// <summary>A sentence as token indices, <paramref name="Last"/> exclusive.</summary>
internal sealed record SentenceRange(int First, int Last, int Block);

/// <summary>
/// One quotation inside one block, as token indices, its marks included, <paramref name="Last"/> exclusive.
/// <paramref name="Closed"/> is false where its closing mark is missing; <paramref name="Continues"/> is the run of the block
/// before that it carries on (a quotation over several paragraphs), or -1. <paramref name="Words"/> counts its words.
/// </summary>
internal sealed record QuoteRun(int First, int Last, int Block, bool Closed, int Continues, int Words);

/// <summary>An article's text as the analysis sees it.</summary>
internal sealed class ParsedText(
    ArticleText article,
    IReadOnlyList<Block> blocks,
    IReadOnlyList<Token> tokens,
    IReadOnlyList<(int First, int Last)> blockTokens,
    IReadOnlyList<SentenceRange> sentences,
    IReadOnlyList<QuoteRun> runs)
{
    public ArticleText Article { get; } = article;

    /// <summary>The blocks that are analysed, in order.</summary>
    public IReadOnlyList<Block> Blocks { get; } = blocks;

    public IReadOnlyList<Token> Tokens { get; } = tokens;

    /// <summary>For each block the tokens it holds, the last exclusive.</summary>
    public IReadOnlyList<(int First, int Last)> BlockTokens { get; } = blockTokens;

    public IReadOnlyList<SentenceRange> Sentences { get; } = sentences;

    public IReadOnlyList<QuoteRun> Runs { get; } = runs;

    public SentenceRange SentenceOf(int token) => Sentences[Tokens[token].Sentence];

    public int BlockNumber(int token) => Blocks[Tokens[token].Block].Number;

    /// <summary>The raw words under tokens <paramref name="first"/> to <paramref name="last"/> (exclusive).</summary>
    public Passage? PassageOf(int first, int last) =>
        first < last ? Article.PassageOf(Tokens[first].Start, Tokens[last - 1].End) : null;

    public Passage? PassageOf(TokenRange range) => PassageOf(range.First, range.Last);

    public Passage? PassageOf(IEnumerable<TokenRange> ranges) =>
        Article.PassageOf(ranges.Where(r => r.First < r.Last).Select(r => (Tokens[r.First].Start, Tokens[r.Last - 1].End)));

    /// <summary>The words of the reading view, for comparing, not for showing.</summary>
    public string Words(TokenRange range) =>
        range.First < range.Last ? Article.Repaired[Tokens[range.First].Start..Tokens[range.Last - 1].End] : "";
}
