namespace FactBot.Tests.Analysis.Denials;

/// <summary>What only sounds like an answer that is none.</summary>
public class NotAReplyTests
{
    [Theory]
    [InlineData("An official, who declined to be named, said the plan was dead.")]
    [InlineData("Two guards refused to give their names.")]
    [InlineData("Sales declined to comparable levels in June.")]
    [InlineData("Holt refused to sign the letter.")]
    [InlineData("The patient did not respond to the treatment.")]
    [InlineData("Voters did not respond well to the speech.")]
    [InlineData("The fire brigade responded within four minutes.")]
    [InlineData("The number of requests for parking permits rose.")]
    [InlineData("The firm referred him to a doctor.")]
    [InlineData("The paper has declined in size since 2010.")]
    [InlineData("She has been asked to lead the inquiry.")]
    [InlineData("The book is available for rent.")]
    [InlineData("Lind commented on the weather.")]
    [InlineData("Lind answered every question.")]
    [InlineData("Norvia returned the deposit.")]
    [InlineData("The deal was not available to small firms.")]
    [InlineData("The dog did not return to the farm.")]
    [InlineData("The minister declined the offer of a car.")]
    [InlineData("The minister refused to answer the call of his party.")]
    [InlineData("Growth declined to two percent.")]
    [InlineData("Nobody was available to lift the crane.")]
    [InlineData("The pilot requested permission to land.")]
    [InlineData("Lind reached the summit at noon.")]
    public void Other_senses_of_the_words_are_no_reply(string text) =>
        Assert.Empty(Found.In(text).Replies);
}
