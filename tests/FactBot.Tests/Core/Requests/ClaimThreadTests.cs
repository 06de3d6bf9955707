using FactBot.Core.Requests;

namespace FactBot.Tests.Core.Requests;

/// <summary>In a claim's own thread a number is a word; only "c3" and "A-214/3" directly after a command name another claim.</summary>
public class ClaimThreadTests
{
    private static string InClaimThread(string typed) =>
        RequestText.Of(CommandGrammar.Parse(typed) is Request.ByPlace byPlace ? byPlace.InClaimThread : CommandGrammar.Parse(typed));

    [Theory]
    [InlineData("note 3 March she was away")]
    [InlineData("note 3 Mar she was away")]
    [InlineData("note on 3 March she was away")]
    [InlineData("note 3 million euros were paid")]
    [InlineData("note 3 per cent of it")]
    [InlineData("dismiss 3 years old, nobody cares")]
    [InlineData("evidence 3 / 4 letters say so")]
    public void In_an_articles_thread_a_number_before_what_it_may_count_is_asked_about(string typed) =>
        Assert.Contains("Claim 3, or words?", RequestText.Of(CommandGrammar.Parse(typed)), StringComparison.Ordinal);

    [Theory]
    [InlineData("note \"3 March she was away\"", "note here [3 March she was away]")]
    [InlineData("note c3 March was meant", "note 3 [March was meant]")]
    [InlineData("note 3 minutes show absence", "note 3 [minutes show absence]")]
    public void What_was_asked_can_be_answered(string typed, string meant) => Assert.Equal(meant, RequestText.Of(CommandGrammar.Parse(typed)));

    [Theory]
    [InlineData("verdict wrong 3 letters refute it", "verdict here Wrong - [3 letters refute it]")]
    [InlineData("verdict wrong, 3 of 4 letters say so", "verdict here Wrong - [3 of 4 letters say so]")]
    [InlineData("note on 3 March she was away", "note here [on 3 March she was away]")]
    [InlineData("note 3 people saw it", "note here [3 people saw it]")]
    [InlineData("note 3/4 of the council was absent", "note here [3/4 of the council was absent]")]
    [InlineData("note C3 is a vitamin form", "note here [C3 is a vitamin form]")]
    [InlineData("note A4 sheets, signed", "note here [A4 sheets, signed]")]
    [InlineData("3: the minutes say so", "note here [3: the minutes say so]")]
    [InlineData("dismiss 2 sources say it is a joke", "dismiss here [2 sources say it is a joke]")]
    [InlineData("evidence 3 letters from the archive", "evidence here - [3 letters from the archive] Context Secondary")]
    [InlineData("take", "take here")]
    [InlineData("assign @sam 24 Nov 10:00", "assign here to sam due 24 Nov 10:00 -")]
    public void A_number_is_a_word(string typed, string meant) => Assert.Equal(meant, InClaimThread(typed));

    [Theory]
    [InlineData("verdict c3 wrong the ledger says 4.0m", "verdict 3 Wrong - [the ledger says 4.0m]")]
    [InlineData("verdict A-214/3 wrong the ledger", "verdict A-214/3 Wrong - [the ledger]")]
    [InlineData("note c3: she was away", "note 3 [she was away]")]
    [InlineData("c3: she was away", "note 3 [she was away]")]
    [InlineData("take c1, 4-6", "take 1,4,5,6")]
    [InlineData("take all", "take all")]
    [InlineData("assign @sam c3 due:17:00", "assign 3 to sam due 17:00 -")]
    [InlineData("show A\u2013214/3", "show A-214/3")]
    public void What_can_only_be_a_reference_is_one(string typed, string meant) => Assert.Equal(meant, InClaimThread(typed));

    [Theory]
    [InlineData("take 3")]
    [InlineData("take 1,4-6")]
    [InlineData("show 3")]
    [InlineData("3")]
    [InlineData("assign 3 @sam")]
    public void A_number_where_only_a_claim_can_stand_is_asked_about(string typed) =>
        Assert.Contains("In a claim's own thread a number is a word", InClaimThread(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("verdict wrong A-214/3 the ledger says so")]
    [InlineData("verdict wrong c3 the ledger says so")]
    public void A_reference_behind_a_value_is_asked_about(string typed) =>
        Assert.Contains("directly after verdict", RequestText.Of(CommandGrammar.Parse(typed)), StringComparison.Ordinal);

    [Theory]
    [InlineData("verdict wrong 3 letters refute it", "verdict here Wrong - [3 letters refute it]")]
    [InlineData("verdict 3 wrong letters refute it", "verdict 3 Wrong - [letters refute it]")]
    public void Elsewhere_too_a_reference_stands_directly_after_the_command(string typed, string meant) =>
        Assert.Equal(meant, RequestText.Of(CommandGrammar.Parse(typed)));

    [Theory]
    [InlineData("evidence A-1/3 the minutes say so refutes primary", "the minutes say so", "Refutes Primary")]
    [InlineData("evidence A-1/3 the minutes say so, primary, refutes", "the minutes say so", "Refutes Primary")]
    [InlineData("evidence A-1/3 refutes primary: the minutes", "the minutes", "Refutes Primary")]
    [InlineData("evidence A-1/3 refutes what he said", "refutes what he said", "Context Secondary")]
    [InlineData("evidence A-1/3 she lost the primary", "she lost the primary", "Context Secondary")]
    [InlineData("evidence A-1/3 quoted out of context", "quoted out of context", "Context Secondary")]
    public void Stance_and_tier_stand_at_either_end(string typed, string words, string stored) =>
        Assert.Equal($"evidence A-1/3 - [{words}] {stored}", RequestText.Of(CommandGrammar.Parse(typed)));
}
