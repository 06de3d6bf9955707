using FactBot.Core.Domain;
using FactBot.Core.Rules;
using FactBot.Core.Text;

namespace FactBot.Tests.Core.Rules;

public class VerbatimTests
{
    private static readonly ArticleText Text = ArticleText.Plain(
        "The council\u2019s auditor said \u201Cthe second payment\u201D was made on 3\u00A0March.\nNorvia AB \u2013 the contractor \u2013 did not reply.\n");

    [Theory]
    [InlineData("the second payment\u201D was made on 3\u00A0March")]
    [InlineData("the second payment\" was made on 3 March")]
    [InlineData("The council's auditor said")]
    [InlineData("the COUNCIL'S auditor said")]
    [InlineData("Norvia AB - the contractor - did not reply.")]
    [InlineData("  \u201CNorvia AB  \u2013 the contractor\u201D  ")]
    public void Words_are_found_whatever_the_keyboard_made_of_them(string typed)
    {
        var found = Verbatim.Find(Text, typed);
        Assert.NotNull(found);
        Assert.Equal(FoldedText.Bare(typed), FoldedText.Bare(found.Show(Text.Raw)), ignoreCase: true);
    }

    [Theory]
    [InlineData("the third payment was made")]
    [InlineData("the second payment was made on 3 March")]
    [InlineData("")]
    [InlineData("\u201C\u201D")]
    public void Words_that_do_not_stand_there_are_not_found(string typed) => Assert.Null(Verbatim.Find(Text, typed));

    [Fact]
    public void The_sentence_that_was_meant_is_offered()
    {
        var sentence = new Passage(0, Text.Raw.IndexOf('\n', StringComparison.Ordinal));
        var findings = Findings.None with { Sentences = [new Sentence(sentence, 1)] };
        Assert.Equal(sentence, Verbatim.Nearest(Text, findings, "the auditor said the second payment was in March"));
        Assert.Null(Verbatim.Nearest(Text, findings, "an altogether different story about ferries"));
    }
}
