namespace FactBot.Tests.Analysis.Denials;

/// <summary>What a denial covers, no more; and whose words are whose.</summary>
public class DeniedWordsTests
{
    [Theory]
    [InlineData("Lind denied that she had met Holt in the harbour.", "she had met Holt in the harbour")]
    [InlineData("Lind denied any wrongdoing and any contact with the firm.", "any wrongdoing and any contact with the firm")]
    [InlineData("Lind denied stealing the painting, saying it was a gift.", "stealing the painting")]
    [InlineData("Lind denied the allegations on Friday.", "the allegations")]
    [InlineData("Lind denied on Thursday that she had shredded the files.", "she had shredded the files")]
    [InlineData("The bank denied, in a letter to clients on Tuesday, that it had lost their records.", "it had lost their records")]
    [InlineData("Lind nixed the rumour that she was leaving town.", "the rumour that she was leaving town")]
    [InlineData("Lind dismissed the charge as a farce.", "the charge")]
    [InlineData("Lind shot down the rumour of a strike.", "the rumour of a strike")]
    [InlineData("Lind pushed back on the claims.", "the claims")]
    [InlineData("The embassy called the report of a secret prison a fabrication.", "the report of a secret prison")]
    [InlineData("Lind took issue with the numbers.", "the numbers")]
    [InlineData("\"It is a smear,\" Lind said, denying that the firm had paid her.", "the firm had paid her")]
    [InlineData("The town paid Norvia twice, which Norvia denies.", "The town paid Norvia twice")]
    [InlineData("Claims that the dam leaked, which the operator denies, go back to the spring.", "the dam leaked")]
    public void What_is_denied_is_what_the_denial_says(string text, string denied)
    {
        var found = Found.In(text);
        Assert.Equal(denied, found.ShowAny(found.Denial.Denied));
    }

    [Theory]
    [InlineData("Lind denied it.", "denied")]
    [InlineData("Lind has repeatedly denied the report.", "has repeatedly denied")]
    [InlineData("The ministry nixed the report.", "nixed")]
    [InlineData("Lind flatly rejected the claim.", "flatly rejected")]
    public void The_cue_is_the_reporters_verb(string text, string cue)
    {
        var found = Found.In(text);
        Assert.Equal(cue, found.Show(found.Denial.Cue));
    }

    [Theory]
    [InlineData("Norvia nixed the rumour that it was leaving town. \"We are staying for good,\" it said.", "\"We are staying for good,\"")]
    [InlineData("Mayor Ana Lind flatly denied the report. \"Nobody paid me a crown,\" Lind said.", "\"Nobody paid me a crown,\"")]
    [InlineData("\"It is a smear,\" Lind said, denying that the firm had paid her.", "\"It is a smear,\"")]
    public void The_deniers_own_words_stand_apart_from_the_reporters_verb(string text, string own)
    {
        var found = Found.In(text);
        Assert.Equal(own, found.ShowAny(found.Denial.OwnWords));
        Assert.DoesNotContain(found.Show(found.Denial.Cue), own, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_in_a_quotation_has_it_as_its_own_words()
    {
        var found = Found.In("Ana Lind took cash, the audit says. \"I never took a crown,\" Ana Lind said.");
        Assert.Equal("\"I never took a crown,\"", found.ShowAny(found.Denial.OwnWords));
    }

    [Theory]
    [InlineData("Lind denied the report on Friday.")]
    [InlineData("Lind denied the report. \"The pier is a ruin,\" Erik Holt said.")]
    public void Nobody_elses_words_are_the_deniers(string text) => Assert.Null(Found.In(text).Denial.OwnWords);

    [Theory]
    [InlineData("In 2014, Lind denied that she had met Holt.")]
    [InlineData("Lind denied in 2014 that she had met Holt.")]
    [InlineData("Lind had previously denied the affair.")]
    [InlineData("Norvia has previously denied hiding cracks.")]
    [InlineData("Norvia denied the report last year.")]
    [InlineData("Lind denied the report two years ago.")]
    public void A_denial_of_an_older_occasion_is_marked(string text) => Assert.True(Found.In(text).Denial.Earlier);

    [Theory]
    [InlineData("Lind denied that she had met Holt.")]
    [InlineData("Lind denied on Friday that she had met Holt.")]
    [InlineData("Lind has denied the charges.")]
    [InlineData("Lind denied that her firm had been paid for the work on the old pier in 2014.")]
    public void A_denial_of_the_day_is_not(string text) => Assert.False(Found.In(text).Denial.Earlier);

    [Theory]
    [InlineData("Holt said: \"Norvia denied the leak for years.\"", true)]
    [InlineData("\"I deny every word of it,\" Lind said.", false)]
    [InlineData("Lind denied the leak.", false)]
    public void A_denial_told_by_somebody_else_is_nested(string text, bool nested) => Assert.Equal(nested, Found.In(text).Denial.Nested);

    [Fact]
    public void A_denial_stands_in_its_paragraph_with_its_sentence()
    {
        var found = Found.In("The pier fell in May.\nNobody was hurt. Lind denied the report. It rained.");
        Assert.Equal(2, found.Denial.Block);
        Assert.Equal("Lind denied the report.", found.Show(found.Denial.Words));
    }
}
