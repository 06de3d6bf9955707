namespace FactBot.Tests.Analysis.Denials;

/// <summary>Denials without the word: rejected, disputed, refuted, contradicted.</summary>
public class RejectionWordingTests
{
    [Theory]
    [InlineData("Lind", "Lind rejected the claim as absurd.")]
    [InlineData("The union", "The union rejected suggestions that it had rigged the vote.")]
    [InlineData("Norvia", "Norvia dismissed the allegations as fiction.")]
    [InlineData("The minister", "The minister dismissed the idea.")]
    [InlineData("Holt", "Holt brushed aside the criticism.")]
    [InlineData("The mayor's aides", "The mayor's aides shot down the rumour.")]
    [InlineData("Norvia", "Norvia pushed back on the claims in a letter.")]
    [InlineData("Lind", "Lind called the story \"false\" on Tuesday.")]
    [InlineData("The embassy", "The embassy called the report a fabrication.")]
    [InlineData("The airline", "The airline branded the accusations baseless.")]
    [InlineData("Holt", "Holt described the charge as ludicrous.")]
    [InlineData("Holt", "Holt scoffed at the notion.")]
    [InlineData("Her aides", "Her aides waved away the complaint.")]
    [InlineData("The club", "The club swatted away the accusation.")]
    [InlineData("Officials", "Officials knocked down reports of a strike.")]
    [InlineData("The actor", "The actor hit back at the claims on Sunday.")]
    [InlineData("Lind", "Lind flatly rejected accusations of favouritism.")]
    [InlineData("Norvia", "Norvia labelled the figures misleading.")]
    [InlineData("Lind", "Lind laughed off the allegation.")]
    [InlineData("Norvia", "Norvia rejects the premise of the story.")]
    [InlineData("Holt", "Holt dismissed reports that he would resign.")]
    [InlineData("The agency", "The agency, calling the rumour rubbish, promised a full inquiry.")]
    [InlineData("Norvia", "Norvia called the claims \"absurd\".")]
    [InlineData("Norvia", "Norvia has called the allegations false and misleading.")]
    [InlineData("Lind", "Lind described as \"nonsense\" the claim that she was leaving.")]
    [InlineData("Lind", "Lind dismissed as false a report that she was leaving.")]
    [InlineData("Lind", "Lind dismissed the report as \"utter nonsense\".")]
    [InlineData("Lind", "Lind shrugged off the criticism.")]
    public void Who_turns_a_claim_away_rejects_it(string denier, string text) =>
        Assert.Equal([$"{denier}: Rejection"], Found.In(text).Denials);

    [Theory]
    [InlineData("Norvia", "Norvia disputed the auditor's account.")]
    [InlineData("The union", "The union disputes the figures.")]
    [InlineData("Two engineers", "Two engineers contested the findings.")]
    [InlineData("The police chief", "The police chief challenged the version given by witnesses.")]
    [InlineData("The minister", "The minister took issue with the numbers.")]
    [InlineData("Holt", "Holt disputes that he was ever paid.")]
    [InlineData("The records", "The records contradicted the account given by Holt.")]
    [InlineData("Her lawyer", "Her lawyer disputed this characterisation.")]
    [InlineData("Lind", "Lind disputed that account.")]
    public void Who_takes_issue_with_an_account_disputes_it(string denier, string text) =>
        Assert.Equal([$"{denier}: Dispute"], Found.In(text).Denials);

    [Theory]
    [InlineData("The lab", "The lab refuted the allegation with its own measurements.")]
    [InlineData("Norvia", "Norvia rebutted the claim, publishing the invoices.")]
    [InlineData("Officials", "Officials debunked the rumour.")]
    [InlineData("Norvia", "Norvia has strongly refuted suggestions of a cover-up.")]
    public void Who_sets_something_against_a_claim_refutes_it(string denier, string text) =>
        Assert.Equal([$"{denier}: Refutation"], Found.In(text).Denials);

    [Theory]
    [InlineData("Lind", "\"That is not true,\" Lind said.")]
    [InlineData("Erik Holt", "\"It's a lie,\" said Erik Holt.")]
    [InlineData("Ana Lind", "Ana Lind said there was no truth to the report.")]
    [InlineData("Erik Holt", "Erik Holt said he had never met the inspector.")]
    [InlineData("Norvia Bridges", "Norvia Bridges insisted it did not pour the concrete.")]
    [InlineData("Erik Holt", "The auditor accused Erik Holt of theft. Erik Holt told the court he did not take the money.")]
    [InlineData("The club", "The club said the claims were baseless.")]
    [InlineData("Norvia Bridges", "The council met on Monday. Norvia Bridges maintained that it had not sold the land.")]
    [InlineData("Lind", "\"This is completely false,\" Lind told the council.")]
    [InlineData("The hospital", "The hospital said the allegation was without merit.")]
    [InlineData("Ana Lind", "Pohl accused Ana Lind of fraud. \"I did not steal a single crown,\" Ana Lind said.")]
    [InlineData("The museum", "The museum insisted that the painting was not stolen.")]
    [InlineData("the museum", "There is no basis for the complaint, the museum said.")]
    [InlineData("Norvia", "\"We have never paid anyone,\" Norvia said.")]
    [InlineData("Lind", "\"There is absolutely no truth to this,\" Lind said.")]
    [InlineData("Lind", "\"The allegations are completely false,\" Lind said.")]
    [InlineData("Norvia", "The accusations against Norvia are unfounded, Norvia said.")]
    public void Who_says_that_it_is_not_so_contradicts(string denier, string text) =>
        Assert.Equal([$"{denier}: CounterAssertion"], Found.In(text).Denials);
}
