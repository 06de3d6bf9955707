using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.Claims;

public class ClaimTests
{
    private const string Story = """
        Norvia Bridges billed the town twice for the same steel in 2019, an audit says.
        The company denied that it had billed the town twice.
        The harbour is lovely in spring and people like to walk there.
        The old ferry still leaves from the northern quay every day.
        "I think it is a wonderful pier," Ana Lind said.
        """;

    [Theory]
    [InlineData("The crime rate fell.\nThe town spent 12 million crowns on the new pier.", "The town spent 12 million crowns on the new pier", ClaimKind.Quantity)]
    [InlineData("Ferries leave daily.\nThe pier is 40 metres longer than the old one.", "The pier is 40 metres longer than the old one", ClaimKind.Comparison)]
    [InlineData("Ferries leave daily.\nThe crash of the Elma was caused by ice.", "The crash of the Elma was caused by ice", ClaimKind.Cause)]
    [InlineData("Ferries leave daily.\nThe law requires every builder to hold a permit.", "The law requires every builder to hold a permit", ClaimKind.Rule)]
    [InlineData("Ferries leave daily.\nThe fair will open in Elma.", "The fair will open in Elma", ClaimKind.Prediction)]
    [InlineData("Ferries leave daily.\n\"I saw the crash from my kitchen,\" Lind said.", "I saw the crash from my kitchen", ClaimKind.Experience)]
    [InlineData("Ferries leave daily.\nHolt accused the mayor of theft.", "Holt accused the mayor of theft", ClaimKind.Allegation)]
    [InlineData("Ferries leave daily.\nA storm sank the ferry Elma.", "A storm sank the ferry Elma", ClaimKind.Event)]
    [InlineData("Ferries leave daily.\nHolt said the crew slept on deck.", "the crew slept on deck", ClaimKind.Statement)]
    public void A_claim_is_of_the_kind_of_its_strongest_signal(string text, string words, ClaimKind kind) =>
        Assert.Equal(kind, Found.In(text).Claim(words).Kind);

    [Fact]
    public void A_denied_claim_outranks_colour()
    {
        var found = Found.In(Story);
        Assert.Equal("Norvia Bridges billed the town twice for the same steel in 2019", found.Claims[0]);
        Assert.Contains(found.All.Claims[0].Reasons, r => r.Kind == ReasonKind.Denied);
    }

    [Theory]
    [InlineData("Swans drift past the quiet quay and nobody minds them.")]
    [InlineData("A lovely evening, all in all.")]
    public void Colour_is_no_claim(string text) => Assert.Empty(Found.In(text).Claims);

    [Fact]
    public void What_somebody_denies_is_a_claim_even_without_a_name_or_a_number() =>
        Assert.Equal(["the swans had been fed at night"], Found.In("The keeper denied that the swans had been fed at night.").Claims);

    [Fact]
    public void Opinions_and_questions_rank_below_facts()
    {
        var found = Found.In("The town has 4,000 people.\n\"I think it is a wonderful and lovely pier,\" Ana Lind said.\n\"Who would ever pay for such a thing?\" asked Erik Holt.");
        Assert.Equal("The town has 4,000 people", found.Claims[0]);
        Assert.True(found.Claim("I think it is a wonderful and lovely pier").Score < 0);
    }

    [Fact]
    public void Claims_come_best_first() => Assert.Equal(
        Found.In(Story).All.Claims.Select(c => c.Score).OrderDescending(), Found.In(Story).All.Claims.Select(c => c.Score));

    [Fact]
    public void A_headline_ranks_and_is_no_claim()
    {
        var found = Found.In("Norvia Accused Of Fraud\nNorvia took 40 million crowns from the town.\nThe town wants all of it back.");
        Assert.DoesNotContain(found.Claims, c => c.Contains("Accused", StringComparison.Ordinal));
        Assert.Contains("Norvia took 40 million crowns from the town", found.Claims);
    }

    [Fact]
    public void The_title_ranks_and_yields_no_words()
    {
        const string text = "The ferry carried 300 people.\nThe school taught 300 people.\nThe bakery fed 300 people.";
        const string school = "The school taught 300 people";
        var titled = Found.In(text, "A school that taught people");
        Assert.True(titled.Claim(school).Score > Found.In(text).Claim(school).Score);
        Assert.Equal(school, titled.Claims[0]);
        Assert.Equal(3, titled.Claims.Length);
    }

    [Fact]
    public void A_statement_made_twice_is_one_claim_with_both_places()
    {
        var found = Found.In("The council paid 4.2 million crowns for the pier last year, the audit says.\nPeople came.\nThe council paid 4.2 million crowns for the pier.");
        var claim = Assert.Single(found.All.Claims);
        Assert.Single(claim.AlsoAt);
        Assert.DoesNotContain(claim.Words, claim.AlsoAt);
    }

    [Fact]
    public void Statements_with_other_numbers_stay_two() => Assert.Equal(
        2, Found.In("The council paid 4 million crowns for the pier.\nThe council paid 9 million crowns for the pier.").All.Claims.Length);

    [Fact]
    public void A_claim_says_who_makes_it_or_that_nobody_does()
    {
        var found = Found.In("The town has 4,000 people, Ana Lind said.\nThe pier is 90 metres long.");
        Assert.Equal("Ana Lind", found.ShowAny(found.Claim("The town has 4,000 people").Speaker?.Name));
        Assert.Null(found.Claim("The pier is 90 metres long").Speaker);
    }
}
