namespace FactBot.Tests.Analysis.Denials;

/// <summary>Denials by the word, each with its denier.</summary>
public class DenialWordingTests
{
    [Theory]
    [InlineData("Ana Lind", "Mayor Ana Lind denied that she had signed the contract.")]
    [InlineData("Norvia Bridges", "Norvia Bridges denied paying the inspector.")]
    [InlineData("The ministry", "The ministry denied any link to the collapse of the pier.")]
    [InlineData("Pohl", "Pohl categorically denied the allegations on Friday.")]
    [InlineData("Lind", "Lind has repeatedly and flatly denied wrongdoing.")]
    [InlineData("Her lawyers", "Her lawyers vehemently deny the charges.")]
    [InlineData("Norvia", "Norvia issued a statement denying that its cement was diluted.")]
    [InlineData("Ana Lind", "Erik Holt accused Mayor Ana Lind of taking a bribe. Lind denied it.")]
    [InlineData("Norvia Bridges", "The claim was denied by Norvia Bridges.")]
    [InlineData("Erik Holt", "Erik Holt, who denies the accusations, left the country in May.")]
    [InlineData("the bishop", "The allegations, which the bishop has denied, surfaced in spring.")]
    [InlineData("Holt", "Asked about the payment, Holt denied having seen it.")]
    [InlineData("Mayor", "Mayor Denies Fresh Bribery Claims")]
    [InlineData("The bank", "The bank denied, in a letter to clients on Tuesday, that it had lost their records.")]
    [InlineData("A spokeswoman for Norvia", "A spokeswoman for Norvia denied the suggestion.")]
    [InlineData("Holt", "\"I deny every word of it,\" Holt said.")]
    [InlineData("Erik Holt", "Erik Holt said: \"We deny that any money changed hands.\"")]
    [InlineData("Holt", "Holt has always denied involvement in the deal.")]
    [InlineData("The port authority", "The port authority strenuously denied through a lawyer that the crane was faulty.")]
    [InlineData("the harbour office", "A flat denial from the harbour office came hours later.")]
    [InlineData("Lind", "Despite allegations that Lind took cash, which Lind denies, the party kept her on.")]
    [InlineData("Holt", "Holt denied to reporters that he owned the boat.")]
    [InlineData("The two firms", "The two firms deny fixing prices.")]
    [InlineData("Holt", "Holt denied ever having worked for the agency.")]
    [InlineData("Holt", "Holt denied on Thursday that he had shredded the files.")]
    [InlineData("Holt", "Holt denied stealing the painting, saying it was a gift.")]
    [InlineData("The school", "The school has consistently denied that pupils were beaten.")]
    [InlineData("Norvia", "Norvia has denied that claim in court.")]
    [InlineData("Erik Holt", "Through his lawyer, Erik Holt denied the accusation.")]
    [InlineData("The Ministry of Ports", "The Ministry of Ports denied that the tide gauge had been moved.")]
    [InlineData("Holt", "Holt, the former captain, denied being drunk on the bridge.")]
    [InlineData("Holt", "Holt (62) denied being drunk on the bridge.")]
    [InlineData("Lawyers for Holt", "Lawyers for Holt denied that he had left the ship first.")]
    public void Who_denies_by_that_word_denies(string denier, string text) =>
        Assert.Equal([$"{denier}: Denial"], Found.In(text).Denials);

    [Theory]
    [InlineData("Holt", "Holt pleaded not guilty to three counts of fraud.")]
    [InlineData("Both brothers", "Both brothers pleaded not guilty on Monday.")]
    [InlineData("The ministry", "The ministry nixed the rumour within an hour.")]
    [InlineData("The club's owner", "The club's owner scotched reports of a sale.")]
    [InlineData("The palace", "The palace quashed speculation of a wedding.")]
    [InlineData("The candidate", "The candidate repudiated the accusation in a speech.")]
    [InlineData("Investigators", "Investigators ruled out sabotage.")]
    public void Who_nixes_or_pleads_not_guilty_denies_too(string denier, string text) =>
        Assert.Equal([$"{denier}: Denial"], Found.In(text).Denials);
}
