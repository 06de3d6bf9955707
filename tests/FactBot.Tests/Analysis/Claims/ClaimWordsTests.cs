using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.Claims;

public class ClaimWordsTests
{
    [Theory]
    [InlineData("Lind said that the pier cost 40 crowns.", "the pier cost 40 crowns")]
    [InlineData("\"The pier cost 40 crowns,\" Lind said.", "The pier cost 40 crowns")]
    [InlineData("The pier cost 40 crowns, according to the audit.", "The pier cost 40 crowns")]
    [InlineData("However, the pier cost 40 crowns.", "the pier cost 40 crowns")]
    [InlineData("The pier, Lind said, cost 40 crowns.", "The pier \u2026 cost 40 crowns")]
    public void A_claim_is_what_is_said_without_the_reporting_words(string text, string words) =>
        Assert.Equal([words], Found.In(text).Claims);

    [Fact]
    public void A_long_sentence_is_cut_where_a_new_clause_stands_for_itself()
    {
        var found = Found.In("The town, which has 4,000 people, spent 12 million crowns on the new pier last year, but the builder has not finished a single one of the nine bays that it had promised.");
        Assert.Contains("The town, which has 4,000 people, spent 12 million crowns on the new pier last year", found.Claims);
        Assert.Contains("the builder has not finished a single one of the nine bays that it had promised", found.Claims);
    }

    [Fact]
    public void A_clause_cut_off_from_its_subject_takes_it_along()
    {
        var found = Found.In("The town council built the new pier in 2019 with 4,000 stones from the old quarry north of the bay, and has paid the builder 12 million crowns for it so far.");
        Assert.Contains("The town council \u2026 has paid the builder 12 million crowns for it so far", found.Claims);
    }

    [Fact]
    public void The_clause_of_an_allegation_is_a_claim_without_an_accuser()
    {
        var found = Found.In("\"The pier is safe,\" Ana Lind said amid allegations that the builder took bribes from the bank.");
        var claim = found.Claim("the builder took bribes from the bank");
        Assert.Equal(ClaimKind.Allegation, claim.Kind);
        Assert.Null(claim.Speaker);
    }

    [Fact]
    public void A_malformed_number_is_flagged()
    {
        var found = Found.InScraped("The pier cost 500,00 crowns to build and the town has paid all of it.\n\nIt took the builder nine years to finish the work on it.\n");
        var reason = Assert.Single(found.All.Claims.SelectMany(c => c.Reasons), r => r.Kind == ReasonKind.MalformedNumber);
        Assert.Equal("500,00", found.ShowAny(reason.Evidence));
    }

    [Theory]
    [InlineData("Lind denied that the pier had cost 40 crowns.")]
    [InlineData("Norvia did not respond to a request for comment.")]
    [InlineData("Who paid 40 crowns for the pier?")]
    public void A_denial_a_reply_or_a_question_is_no_statement_of_the_writers(string text) =>
        Assert.DoesNotContain(text.TrimEnd('.', '?'), Found.In(text).Claims);

    [Fact]
    public void A_claim_lies_inside_its_sentence_and_in_its_paragraph()
    {
        var found = Found.In("Ferries leave daily.\nIt rained. Lind said that the pier cost 40 crowns. It rained again.");
        var claim = found.Claim("the pier cost 40 crowns");
        Assert.Equal("Lind said that the pier cost 40 crowns.", found.Show(claim.Sentence));
        Assert.Equal(2, claim.Block);
    }
}
