using FactBot.Analysis.Text;

namespace FactBot.Tests.Analysis.Text;

public class TokenTests
{
    [Theory]
    [InlineData("Lind's boat", "Lind|'s|boat")]
    [InlineData("Lind\u2019s boat", "Lind|\u2019s|boat")]
    [InlineData("They don't know", "They|do|n't|know")]
    [InlineData("They don\u2019t know", "They|do|n\u2019t|know")]
    [InlineData("we're here, I've been, she'll go", "we|'re|here|,|I|'ve|been|,|she|'ll|go")]
    [InlineData("O'Brien met D\u2019Arcy", "O'Brien|met|D\u2019Arcy")]
    [InlineData("the owners' boats", "the|owners|'|boats")]
    public void Clitics_stand_alone_and_apostrophes_of_names_stay(string text, string cut) => Assert.Equal(cut, Parsed.Cut(text));

    [Theory]
    [InlineData("the U.S. coast", "the|U.S.|coast")]
    [InlineData("Sen. Lind and Dr. Holt", "Sen.|Lind|and|Dr.|Holt")]
    [InlineData("J. R. Holt", "J.|R.|Holt")]
    [InlineData("Norvia Inc. paid", "Norvia|Inc.|paid")]
    [InlineData("He swam.", "He|swam|.")]
    public void Abbreviations_keep_their_stop(string text, string cut) => Assert.Equal(cut, Parsed.Cut(text));

    [Theory]
    [InlineData("4.2 million", "4.2|million")]
    [InlineData("cost 500,00 crowns", "cost|500,00|crowns")]
    [InlineData("12,000,000.50 in all", "12,000,000.50|in|all")]
    [InlineData("a 30-year-old man", "a|30-year-old|man")]
    [InlineData("at 10:45 on 3/4", "at|10:45|on|3/4")]
    [InlineData("rose to 4.", "rose|to|4|.")]
    [InlineData("a .5 share", "a|.5|share")]
    [InlineData("the 1990s", "the|1990s")]
    public void Numbers_keep_what_belongs_to_them(string text, string cut) => Assert.Equal(cut, Parsed.Cut(text));

    [Theory]
    [InlineData("Wait... no", "Wait|...|no")]
    [InlineData("it \u2014 perhaps -- is", "it|\u2014|perhaps|--|is")]
    [InlineData("a well-known AT&T man", "a|well-known|AT&T|man")]
    [InlineData("the \u25AF said", "the|\u25AF|said")]
    [InlineData("``So'' it is", "``|So|''|it|is")]
    public void Marks_stand_alone_and_joining_marks_join(string text, string cut) => Assert.Equal(cut, Parsed.Cut(text));

    [Theory]
    [InlineData("\u25AF", TokenKind.Gap)]
    [InlineData("''", TokenKind.QuoteMark)]
    [InlineData("\u00AB", TokenKind.QuoteMark)]
    [InlineData("7th", TokenKind.Number)]
    [InlineData("@harbour", TokenKind.Word)]
    [InlineData("\U0001D53B", TokenKind.Word)]
    [InlineData(";", TokenKind.Punctuation)]
    public void A_token_knows_its_kind(string text, object kind) =>
        Assert.Equal(kind, Assert.Single(Tokenizer.Tokenize(text, 0, text.Length)).Kind);

    [Fact]
    public void Tokens_lie_in_order_and_hold_all_that_is_not_white_space()
    {
        const string text = "Ana's 4.2 \u201Cpiers\u201D -- they're\tU.S. ones\u2026 \U0001F6A2.";
        var tokens = Tokenizer.Tokenize(text, 0, text.Length);
        Assert.All(tokens, t => Assert.Equal(text[t.Start..t.End], t.Text));
        Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(tokens.Select(t => t.Text)));
    }
}
