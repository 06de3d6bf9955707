using CsCheck;
using FactBot.Analysis.Text;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;

namespace FactBot.Tests.Analysis.Text;

/// <summary>Of a long text only the beginning is analysed, and no word is cut.</summary>
public class AnalysedPartTests
{
    private static readonly Gen<(string Raw, int Limit)> AnyText = Gen.Select(AnyArticle.Raw.Array[0, 3].Select(string.Concat), Gen.Int[2, 400]);

    private static string Analysed(string raw, int limit)
    {
        var part = AnalysedPart.Of(ArticleText.Plain(raw), limit);
        return string.Join('|', part.Text.Blocks.Select(b => raw[b.Start..b.End]));
    }

    [Theory]
    [InlineData("One two.\nThree four.", 20, "One two.|Three four.")]
    [InlineData("One two three.\nFour five.", 24, "One two three.")]
    [InlineData("One two. Three four. Five six.", 24, "One two. Three four.")]
    [InlineData("One two. \"Three four.\" Five six.", 24, "One two. \"Three four.\"")]
    [InlineData("One two three four", 10, "One two")]
    [InlineData("One\nTwo three four five six", 18, "One|Two three four")]
    [InlineData("OneTwoThree", 5, "OneTw")]
    [InlineData("One\U0001F6A2\U0001F6A2\U0001F6A2", 6, "One\U0001F6A2")]
    [InlineData("\n\n\n\n\n\nOne two three four", 5, "One")]
    [InlineData("", 5, "")]
    public void Whole_blocks_are_analysed_and_a_long_one_ends_with_a_sentence_or_a_word(string raw, int limit, string analysed) =>
        Assert.Equal(analysed, Analysed(raw, limit));

    [Fact]
    public void What_is_never_analysed_does_not_make_a_text_too_long()
    {
        const string raw = "One two.\nMenu, search, help.";
        var blocks = ArticleText.Plain(raw).Blocks;
        var text = ArticleText.Plain(raw).Within([blocks[0], blocks[1] with { Kind = BlockKind.Boilerplate }]);
        Assert.Null(AnalysedPart.Of(text, 10).End);
    }

    [Fact]
    public void The_end_is_told_only_where_something_is_left_out() => AnyText.Sample(any =>
    {
        foreach (var text in new[] { ArticleText.Plain(any.Raw), TextRepair.Repair(any.Raw).Text })
        {
            var part = AnalysedPart.Of(text, any.Limit);
            var (all, parsed) = (TextParser.Parse(text).Tokens, TextParser.Parse(part.Text).Tokens);
            Assert.Equal(part.End is null, parsed.Count == all.Count && part.Text.Blocks.SequenceEqual(text.Blocks));
            Assert.All(parsed, t => Assert.True(RawEnd(text, t) <= (part.End ?? any.Raw.Length)));
        }
    });

    [Fact]
    public void No_more_than_the_limit_is_analysed_and_where_there_is_something_some_is() => AnyText.Sample(any =>
    {
        var text = TextRepair.Repair(any.Raw).Text;
        var part = AnalysedPart.Of(text, any.Limit);
        Assert.Equal(text.Blocks.Any(IsRead), part.Text.Blocks.Any(IsRead));
        if (part.End is { } end)
        {
            var start = text.RawIndex(text.Blocks.First(IsRead).Start);
            Assert.InRange(end - (start < any.Limit ? 0 : start), 1, any.Limit);
        }
    });

    [Fact]
    public void A_part_ends_where_a_word_does() => AnyText.Sample(any =>
    {
        var part = AnalysedPart.Of(ArticleText.Plain(any.Raw), any.Limit);
        if (part is { End: { } end, Text.Blocks: [.., var last] } && end < any.Raw.Length)
        {
            Assert.True(char.IsWhiteSpace(any.Raw[end]) || !any.Raw[last.Start..end].Trim().Any(char.IsWhiteSpace));
        }
    });

    [Fact]
    public void A_long_article_is_analysed_up_to_a_paragraph_and_says_so()
    {
        var bridge = PageShelf.Bridge.ReplaceLineEndings("\n") + "\n\n";
        var raw = bridge + string.Concat(Enumerable.Repeat(new string('x', 999) + ".\n", 250)) + bridge;
        var found = LearnedReader.Analyzer().Analyze(ArticleText.Plain(raw), null);
        Assert.InRange(found.AnalysedTo!.Value, AnalysedPart.Limit - 1001, AnalysedPart.Limit);
        Assert.Equal('\n', raw[found.AnalysedTo.Value]);
        Assert.NotEmpty(found.Denials);
        Assert.All(AnyArticle.Passages(found), p => Assert.True(p.End <= found.AnalysedTo));
        Assert.Null(LearnedReader.Analyzer().Analyze(ArticleText.Plain(bridge), null).AnalysedTo);
    }

    private static bool IsRead(Block block) => block.Length > 0 && block.Kind is not (BlockKind.Boilerplate or BlockKind.Byline);

    private static int RawEnd(ArticleText text, Token token) => text.RawIndex(token.End - 1) + (text.StandsInRaw(token.End - 1) ? 1 : 0);
}
