using FactBot.Core.Domain;

namespace FactBot.Tests.Core;

public class PassageTests
{
    [Fact]
    public void White_space_is_folded_and_lost_words_are_drawn_as_a_mark()
    {
        const string raw = "the\n\n\nreported that another  giant,";
        var passage = new Passage([new Span(0, 3), new Span(5, 5), new Span(6, raw.Length)]);
        Assert.Equal("the \u25AF reported that another giant,", passage.Show(raw));
    }

    [Fact]
    public void Words_left_out_are_drawn_as_an_ellipsis_but_an_interrupted_quotation_shows_by_its_marks()
    {
        const string raw = "Cisco, he added, is growing. \"Yes,\" he said. \"No.\"";
        var text = ArticleText.Plain(raw);
        Assert.Equal("Cisco \u2026 is growing", text.PassageOf([(0, 5), (17, 27)])!.Show(raw));
        Assert.Equal("\"Yes,\" \"No.\"", text.PassageOf([(29, 35), (45, 50)])!.Show(raw));
    }

    [Fact]
    public void Spans_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Passage([new Span(4, 6), new Span(0, 2)]));

    [Fact]
    public void Characters_that_turn_the_direction_of_writing_are_not_drawn() =>
        Assert.Equal("abc", new Passage(0, 5).Show("a\u202Eb\u200Bc"));

    [Fact]
    public void A_stretch_of_plain_text_is_one_span()
    {
        var text = ArticleText.Plain("One two.\n\nThree.");
        Assert.Equal(new Passage(0, 8), text.PassageOf(0, 8));
        Assert.Equal([1, 2], text.Blocks.Select(b => b.Number));
    }
}
