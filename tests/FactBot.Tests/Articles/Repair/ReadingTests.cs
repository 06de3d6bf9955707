using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Tests.Articles.Repair;

public class ReadingTests
{
    [Theory]
    [InlineData("\u201CNo,\u201D he said.", "\"No,\" he said.")]
    [InlineData("\u201ENein\u201C, sagte sie.", "\"Nein\", sagte sie.")]
    [InlineData("It\u2019s \u2018here\u2019, \u00AByes\u00BB.", "It's 'here', \"yes\".")]
    [InlineData("``So,'' he said.", "\"So,\" he said.")]
    [InlineData("4.2\u00A0m\u2009boats, a\u200Bb, so\u00ADft, \u202Eup\u202C.", "4.2 m boats, ab, soft, up.")]
    public void Spaces_and_quotation_marks_are_read_plain(string raw, string expected) => Assert.Equal(expected, Repaired.Of(raw).Repaired);

    [Fact]
    public void What_is_shown_is_the_raw_text()
    {
        const string raw = "\u201CWe saw\u00A0no\u00ADthing,\u201D he told\n\n\n. It was so.";
        var text = Repaired.Of(raw);
        Assert.Equal("\"We saw nothing,\" he told \u25AF. It was so.", text.Repaired);
        Assert.Equal("\u201CWe saw nothing,\u201D he told \u25AF. It was so.", text.PassageOf(0, text.Repaired.Length)!.Show(raw));
    }

    [Fact]
    public void Blocks_that_are_known_keep_their_kinds_and_are_read_plain()
    {
        const string raw = "Menu\n\u201CNo,\u201D\n he said.\n \nA caption.";
        var text = RepairedView.Of(raw, [new(BlockKind.Boilerplate, 0, 4, 0), new(BlockKind.Paragraph, 5, 20, 1), new(BlockKind.Paragraph, 20, 22, 2), new(BlockKind.Caption, 23, 33, 3)]);
        Assert.Equal("Menu\n\n\"No,\" he said.\n\nA caption.", text.Repaired);
        Assert.Equal([(BlockKind.Boilerplate, 0), (BlockKind.Paragraph, 1), (BlockKind.Caption, 2)], text.Blocks.Select(b => (b.Kind, b.Number)));
    }

    [Fact]
    public void A_dateline_is_cut_off_and_odd_figures_are_told_in_known_blocks_too()
    {
        const string raw = "LISBON (AP) \u2014 The harbour has 500,00 boats in the summer.";
        var text = RepairedView.Of(raw, [new(BlockKind.Paragraph, 0, raw.Length, 1)]);
        Assert.Equal([BlockKind.Byline, BlockKind.Paragraph], text.Blocks.Select(b => b.Kind));
        Assert.Equal("LISBON", StatedInText.Read(text).Place?.Value);
        Assert.Equal(OddityKind.MalformedNumber, Assert.Single(text.Oddities).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \n")]
    [InlineData("\u200B\u00AD")]
    public void Nothing_gives_no_blocks(string raw)
    {
        Assert.Empty(Repaired.Of(raw).Blocks);
        Assert.Empty(RepairedView.Of(raw, [new(BlockKind.Paragraph, 0, raw.Length, 1)]).Blocks);
    }
}
