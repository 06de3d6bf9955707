namespace FactBot.Tests.Analysis.Text;

public class SentenceTests
{
    [Theory]
    [InlineData("He met Mr. Holt.|She left.")]
    [InlineData("Dr. Lind of St. Ives Inc. spoke.|Nobody came.")]
    [InlineData("J. R. Holt and A. B. Lind met.|They spoke.")]
    [InlineData("He lives in the U.S. and works in town.")]
    [InlineData("He lives in the U.S.|The ferry is late.")]
    [InlineData("He left at 5 p.m. on Monday.")]
    [InlineData("He left at 5 p.m.|She stayed.")]
    public void A_stop_of_an_abbreviation_ends_a_sentence_only_before_a_new_one(string sentences) => Cut(sentences);

    [Theory]
    [InlineData("It rose by 4.2 per cent.|Then it fell.")]
    [InlineData("It cost 500,00 crowns.|That is odd.")]
    [InlineData("The price rose to 4.2.|The end came soon.")]
    [InlineData("A 30-year-old man was held.|He is free.")]
    [InlineData("Lind paid $4.|$9 was owed.")]
    public void A_stop_inside_a_number_ends_nothing(string sentences) => Cut(sentences);

    [Theory]
    [InlineData("\"It is safe.\"|She left.|\"Is it?\"|Yes.")]
    [InlineData("\u201CIt is safe.\u201D|She left.")]
    [InlineData("\"It is safe!\" said Lind.|\"Is it?\" asked Holt.")]
    [InlineData("(It is safe.)|It is.")]
    [InlineData("\"It is safe.|It will stay open,\" Lind said.")]
    public void The_closing_mark_belongs_to_the_sentence_that_it_closes(string sentences) => Cut(sentences);

    [Theory]
    [InlineData("Well ... maybe.|No.")]
    [InlineData("Wait...|No.")]
    [InlineData("It was \u2026 odd.|Yes.")]
    [InlineData("Is it safe?!|Yes.")]
    [InlineData("The \u25AF said so.|\u25AF said no.")]
    [InlineData("She said it was safe. he said no.")]
    public void Ellipses_and_lost_words_are_read_as_what_they_are(string sentences) => Cut(sentences);

    [Fact]
    public void A_sentence_never_runs_into_the_next_paragraph() =>
        Assert.Equal(["The pier is", "safe now."], Found.In("The pier is\nsafe now.").Sentences);

    [Fact]
    public void Blocks_that_are_no_part_of_the_article_have_no_sentences()
    {
        var found = Found.InScraped("By Jane Okoro\n\nThe pier is safe and it will stay open for the whole summer.\n\nSkip to main content\n");
        Assert.Equal(["The pier is safe and it will stay open for the whole summer."], found.Sentences);
    }

    private static void Cut(string sentences) =>
        Assert.Equal(sentences.Split('|'), Found.In(sentences.Replace('|', ' ')).Sentences);
}
