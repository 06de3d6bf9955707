namespace FactBot.Tests.Analysis.Denials;

/// <summary>What only sounds like a denial.</summary>
public class NotADenialTests
{
    [Theory]
    [InlineData("The judge denied bail to both men.")]
    [InlineData("Holt was denied bail on Monday.")]
    [InlineData("The guards denied her entry to the hall.")]
    [InlineData("The court denied the request for a new trial.")]
    [InlineData("The judge denied the motion to dismiss.")]
    [InlineData("The agency denied the reporter a visa.")]
    [InlineData("The border police denied permission to land.")]
    [InlineData("The insurer denied coverage for the surgery.")]
    [InlineData("Thousands of voters were denied the right to vote.")]
    [InlineData("The tribunal denied his appeal.")]
    [InlineData("The bank denied the couple a loan.")]
    [InlineData("Patients have been denied treatment for months.")]
    [InlineData("The league denied the club's application for a licence.")]
    [InlineData("The parole board denied Holt parole for the third time.")]
    [InlineData("The old man was in denial about his debts.")]
    [InlineData("The fire was ruled accidental.")]
    [InlineData("The climate denier spoke for an hour.")]
    [InlineData("The firm was denied a fair hearing, its lawyer said.")]
    [InlineData("He was in self-denial about his age.")]
    [InlineData("Plausible deniability is an old trick.")]
    [InlineData("A denial of service attack hit the port.")]
    [InlineData("The denial of his visa came on Monday.")]
    public void Something_withheld_is_not_denied(string text) =>
        Assert.Empty(Found.In(text).Denials.Concat(Found.In(text).NonDenials));

    [Theory]
    [InlineData("The committee rejected the bill by two votes.")]
    [InlineData("Voters rejected the plan in June.")]
    [InlineData("The council rejected the offer from Norvia.")]
    [InlineData("Shareholders rejected the deal.")]
    [InlineData("The party rejected three candidates.")]
    [InlineData("The court dismissed the case.")]
    [InlineData("A judge dismissed the lawsuit in March.")]
    [InlineData("The club dismissed two employees in May.")]
    [InlineData("The school dismissed its coach after the match.")]
    [InlineData("The pay dispute has lasted for nine weeks.")]
    [InlineData("Holt refused to sign the letter.")]
    [InlineData("The minister refused to resign.")]
    [InlineData("Sales declined 20 percent in the spring.")]
    [InlineData("Her challenger, Erik Holt, won the second round.")]
    [InlineData("Lind said she did not know the date of the meeting.")]
    [InlineData("Lind said she did not want a second term.")]
    [InlineData("The hawk was shot down over the bay.")]
    [InlineData("Holt challenged the mayor to a debate.")]
    [InlineData("The coach said he did not like the new rule.")]
    [InlineData("Lind said the fair would not open on Sunday.")]
    [InlineData("The chairman said he will not stand again.")]
    [InlineData("The farmers said they had no rain for a month.")]
    [InlineData("Holt called a meeting of the board.")]
    [InlineData("The waiter called the false alarm in at noon.")]
    [InlineData("The company said it did not expect a loss this year.")]
    [InlineData("The prosecutor dismissed two jurors before lunch.")]
    [InlineData("The charges against Holt were dismissed on Friday.")]
    [InlineData("The petition was rejected by the council.")]
    [InlineData("The disputed island lies north of the cape.")]
    [InlineData("The union has a long-running dispute with the port over pay.")]
    [InlineData("Holt rejected a plea deal.")]
    [InlineData("The mayor rejected calls to resign.")]
    [InlineData("The bank rejected his loan request.")]
    [InlineData("Lind dismissed her driver.")]
    [InlineData("The dispute over the fence ended in court.")]
    [InlineData("The result was disputed for years.")]
    [InlineData("Lind said she would never sell the house.")]
    [InlineData("Lind said she had not yet read the report.")]
    [InlineData("\"I do not know,\" Lind said.")]
    [InlineData("Holt said it was not raining.")]
    [InlineData("Lind called for calm.")]
    [InlineData("Lind called on Holt to resign over false claims.")]
    [InlineData("Holt was charged with making false statements.")]
    [InlineData("Holt falsely claimed that he was a doctor.")]
    [InlineData("The team shot down the hill.")]
    [InlineData("The vote was challenged in court.")]
    public void Other_senses_of_the_words_deny_nothing(string text) =>
        Assert.Empty(Found.In(text).Denials.Concat(Found.In(text).NonDenials));

    [Theory]
    [InlineData("Lind", "Lind did not deny the report.")]
    [InlineData("The ministry", "The ministry has not denied that the talks took place.")]
    [InlineData("Norvia", "Norvia never denied the payment.")]
    [InlineData("Holt", "Holt does not dispute that he was there.")]
    [InlineData("Lind", "Lind couldn't deny the report.")]
    [InlineData("Lind", "Lind would not deny that she was leaving.")]
    public void Who_does_not_deny_is_listed_apart(string denier, string text) =>
        IsNoDenial($"{denier}: NonDenial", text);

    [Theory]
    [InlineData("The palace", "The palace would neither confirm nor deny the report.")]
    [InlineData("Norvia", "Norvia declined to confirm or deny the figures.")]
    [InlineData("Police", "Police could not confirm or deny that a man had been held.")]
    [InlineData("Lind", "Lind refused to confirm or deny the report.")]
    [InlineData("Lind", "Lind has neither confirmed nor denied the report.")]
    public void Who_neither_confirms_nor_denies_is_listed_apart(string denier, string text) =>
        IsNoDenial($"{denier}: Neither", text);

    private static void IsNoDenial(string listed, string text)
    {
        var found = Found.In(text);
        Assert.Empty(found.Denials);
        Assert.Equal([listed], found.NonDenials);
    }
}
