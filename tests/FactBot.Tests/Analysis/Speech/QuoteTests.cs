using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.Speech;

public class QuoteTests
{
    [Theory]
    [InlineData("\"The pier is safe,\" Lind said.", "Lind: \"The pier is safe,\"")]
    [InlineData("\u201CThe pier is safe,\u201D Lind said.", "Lind: \u201CThe pier is safe,\u201D")]
    [InlineData("``The pier is safe,'' Lind said.", "Lind: ``The pier is safe,''")]
    [InlineData("'The pier is safe,' Lind said.", "Lind: 'The pier is safe,'")]
    [InlineData("\"The pier is safe\", Lind said.", "Lind: \"The pier is safe\"")]
    [InlineData("Lind said: \"The pier is safe.\"", "Lind: \"The pier is safe.\"")]
    [InlineData("Lind said, \"The pier is safe.\"", "Lind: \"The pier is safe.\"")]
    [InlineData("Lind told Holt: \"You are wrong.\"", "Lind: \"You are wrong.\"")]
    [InlineData("\"The pier is safe,\" the statement said.", "the statement: \"The pier is safe,\"")]
    [InlineData("\"Is the pier safe?\" asked Lind.", "Lind: \"Is the pier safe?\"")]
    [InlineData("\"The pier is safe,\" Ana Lind, the mayor, told reporters.", "Ana Lind: \"The pier is safe,\"")]
    public void A_quotation_belongs_to_whom_the_verb_governs(string text, string quote) => Assert.Equal([quote], Found.In(text).Quotes);

    [Fact]
    public void Behind_an_inverted_verb_stand_the_name_and_what_it_is()
    {
        var found = Found.In("\"The pier is safe,\" said Avi Bell, senior fellow at the Harbour Institute.");
        Assert.Equal(["Avi Bell: \"The pier is safe,\""], found.Quotes);
        Assert.Equal("Avi Bell, senior fellow at the Harbour Institute", found.ShowAny(found.Quote.Source));
        Assert.Equal("said", found.ShowAny(found.Quote.Cue));
    }

    [Theory]
    [InlineData("\"The pier is safe,\" Lind said, \"and it will stay open.\"", "Lind: \"The pier is safe,\" \"and it will stay open.\"")]
    [InlineData("\"The pier is safe,\" Lind said. \"It will stay open all summer.\"", "Lind: \"The pier is safe,\" \"It will stay open all summer.\"")]
    [InlineData("'It's safe,' Ana Lind said. 'We won't close it.'", "Ana Lind: 'It's safe,' 'We won't close it.'")]
    public void The_rest_of_an_interrupted_quotation_joins_it(string text, string quote) => Assert.Equal([quote], Found.In(text).Quotes);

    [Fact]
    public void A_quotation_alone_in_the_next_paragraph_is_the_last_speakers_and_marked_inferred()
    {
        var found = Found.In("Ana Lind spoke to reporters on Friday. \"The pier is safe,\" she said.\n\"It will stay open all summer.\"");
        Assert.Equal(["Ana Lind: \"The pier is safe,\"", "Ana Lind: \"It will stay open all summer.\""], found.Quotes);
        Assert.Equal([false, true], found.All.Quotes.Select(q => q.Inferred));
    }

    [Fact]
    public void A_quotation_two_paragraphs_on_is_nobodys()
    {
        var found = Found.In("\"The pier is safe,\" Lind said.\nThe harbour is full in spring.\n\"It will stay open all summer.\"");
        Assert.DoesNotContain(found.Quotes, q => q.StartsWith("Lind: \"It", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_over_several_paragraphs_has_one_speaker()
    {
        var found = Found.In("\"The pier is safe,\" Lind told the crowd.\n\"It has stood for ninety years.\n\"It will stand for ninety more.\"");
        Assert.Equal(["Lind: \"The pier is safe,\"", "Lind: \"It has stood for ninety years. \"It will stand for ninety more.\""], found.Quotes);
    }

    [Fact]
    public void Fragments_in_marks_make_a_mixed_quote()
    {
        var found = Found.In("Lind said the pier was \"as safe as a house\" and would stay open.");
        Assert.Equal(["Lind: the pier was \"as safe as a house\" and would stay open"], found.Quotes);
        Assert.Equal(QuoteKind.Mixed, found.Quote.Kind);
    }

    [Theory]
    [InlineData("Lind said \"The pier is safe.\"", QuoteKind.Direct)]
    [InlineData("Holt added that he had \"never seen such rust\" in his life.", QuoteKind.Mixed)]
    [InlineData("Holt wrote that the pier was rotten.", QuoteKind.Indirect)]
    public void A_quote_says_how_much_of_it_is_in_marks(string text, QuoteKind kind) => Assert.Equal(kind, Found.In(text).Quote.Kind);

    [Fact]
    public void A_quote_round_its_own_reporting_words_shows_what_is_left_out() =>
        Assert.Equal(["Lind: The pier \u2026 was safe"], Found.In("The pier, Lind said, was safe.").Quotes);

    [Theory]
    [InlineData("Residents fear that the pier will fall.")]
    [InlineData("Holt believes the mayor lied.")]
    public void What_somebody_only_thinks_is_not_told(string text) => Assert.False(Found.In(text).Quote.Communicated);

    [Fact]
    public void A_question_is_told() => Assert.True(Found.In("Lind asked who had paid for the pier.").Quote.Communicated);
}
