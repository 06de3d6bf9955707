using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.Denials;

public class DenialLinkTests
{
    [Theory]
    [InlineData(
        "Erik Holt paid the inspector, the audit says. Holt denied that he had paid the inspector.", "Erik Holt paid the inspector")]
    [InlineData(
        "Erik Holt accused Norvia Bridges of hiding cracks in the pier.\nThe harbour is full in spring.\nIt has ninety berths.\nNorvia Bridges denied hiding any cracks in the pier.",
        "Erik Holt accused Norvia Bridges of hiding cracks in the pier")]
    [InlineData(
        "Norvia Bridges paid the inspector 4,000 crowns, the audit says. The claim was denied by Norvia Bridges.", "Norvia Bridges paid the inspector 4,000 crowns")]
    public void A_denial_is_tied_to_the_claim_that_it_answers(string text, string claim) => IsTied(text, claim);

    [Theory]
    [InlineData("An audit said that Norvia Bridges had hidden cracks in the pier. The town was shocked. Norvia Bridges denied the allegations.", "Norvia Bridges had hidden cracks in the pier")]
    [InlineData("Norvia dumped waste in the river, the report says. Norvia denied the allegations.\nThe weather was fine.", "Norvia dumped waste in the river")]
    [InlineData(
        "Ana Lind took 4,000 crowns from the builder, the audit says.\nThe mayor told the council that the fair would open.\nLind dismissed the allegations as \"fiction\".",
        "Ana Lind took 4,000 crowns from the builder")]
    public void The_allegations_are_the_accusation_before(string text, string claim) => IsTied(text, claim);

    [Fact]
    public void What_a_denial_denies_may_stand_in_its_own_sentence() =>
        IsTied("The town paid Norvia twice, which Norvia denies.", "The town paid Norvia twice");

    [Theory]
    [InlineData("Lind denied that she had met Holt in the harbour.", "she had met Holt in the harbour")]
    [InlineData("The bank denied, in a letter to clients on Tuesday, that it had lost their records.", "it had lost their records")]
    public void A_denial_of_what_nobody_else_says_makes_it_a_claim(string text, string claim) => IsTied(text, claim);

    [Fact]
    public void A_denial_in_own_words_is_tied_too() => IsTied(
        "Ana Lind took 4,000 crowns from the builder, the audit says.\n\"I never took a crown from the builder,\" Ana Lind said.",
        "Ana Lind took 4,000 crowns from the builder");

    [Fact]
    public void The_words_of_the_denial_say_the_claim_again()
    {
        var found = Found.In("Norvia Bridges billed the town twice for the same steel in 2019, an audit says.\nThe firm denied that it had billed the town twice.");
        var claim = found.All.Claims[found.Denial.Claim!.Value];
        Assert.Contains("it had billed the town twice", claim.AlsoAt.Select(found.Show));
    }

    [Theory]
    [InlineData("Ana Lind said the ferry was late. Lind denied the rumour.")]
    [InlineData("\"The audit is a disgrace,\" Ana Lind said. Lind denied the claims.")]
    [InlineData("Ana Lind told the court that Norvia had paid for the boat. \"It is false,\" Lind said of the report.")]
    public void Nobody_denies_a_claim_of_ones_own(string text)
    {
        var found = Found.In(text);
        Assert.NotEmpty(found.Denials);
        Assert.All(found.All.Denials, d => Assert.NotEqual("Ana Lind", SpeakerOfClaim(found, d)));
    }

    [Fact]
    public void A_denial_of_it_is_of_what_stands_before() => IsTied("The paper said Ana Lind had lied. She denied it.", "Ana Lind had lied");

    [Fact]
    public void Two_denials_answer_their_own_claims()
    {
        var found = Found.In("The audit says Norvia dumped waste in the river. Norvia denied that it had dumped waste in the river.\nThe audit says Erik Holt paid the inspector 4,000 crowns. Holt denied that he had paid the inspector.");
        Assert.Equal(["Norvia: Denial", "Erik Holt: Denial"], found.Denials);
        Assert.Equal(["Norvia dumped waste in the river", "Erik Holt paid the inspector 4,000 crowns"], found.All.Denials.Select(d => found.Linked(d.Claim)));
    }

    [Theory]
    [InlineData("Lind denies it.")]
    [InlineData("The ferry sank in May. The owner denied the rumour.")]
    [InlineData("Norvia denied everything on Monday.")]
    public void A_denial_that_answers_nothing_found_is_shown_all_the_same(string text)
    {
        var denial = Found.In(text).Denial;
        Assert.Null(denial.Claim);
        Assert.NotNull(denial.Denier);
    }

    [Fact]
    public void What_denies_nothing_is_tied_to_nothing()
    {
        var found = Found.In("Norvia hid cracks in the pier, the audit says. Norvia did not deny that it hid cracks in the pier.");
        Assert.Equal(["Norvia: NonDenial"], found.NonDenials);
        Assert.Null(Assert.Single(found.All.NonDenials).Claim);
        Assert.DoesNotContain(found.All.Claims, c => c.Reasons.Any(r => r.Kind == ReasonKind.Denied));
    }

    private static void IsTied(string text, string claim)
    {
        var found = Found.In(text);
        Assert.Equal(claim, found.Linked(found.Denial.Claim));
    }

    private static string? SpeakerOfClaim(Found found, Denial denial) =>
        denial.Claim is { } index ? found.ShowAny(found.All.Claims[index].Speaker?.Name) : null;
}
