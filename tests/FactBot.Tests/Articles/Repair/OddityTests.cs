using FactBot.Core.Domain;

namespace FactBot.Tests.Articles.Repair;

public class OddityTests
{
    [Theory]
    [InlineData("500,00")]
    [InlineData("50,00")]
    [InlineData("1500,000")]
    [InlineData("1,200,50")]
    [InlineData("12,5000")]
    [InlineData("1,,200")]
    public void Figures_that_no_custom_explains_are_malformed(string number) =>
        Assert.Equal([(OddityKind.MalformedNumber, number)], Repaired.Oddities($"The harbour has room for {number} boats, the office said."));

    [Theory]
    [InlineData("The fine was 1,50 \u20AC a day, the office said.")]
    [InlineData("The fine was \u20AC500,00 in all, the office said.")]
    [InlineData("The rate rose to 3,5 per cent in the spring, the bank said.")]
    [InlineData("The harbour has 1,200,500 boats and 12,34,567 gulls, the office said.")]
    [InlineData("In 2015,300 people left the town on the river, the office said.")]
    [InlineData("The lots are 12,15,18 and the call 555-0100,22 of the list.")]
    [InlineData("The fine was 500.00 and the prize 1.200,50 on the list of the day.")]
    [InlineData("Die Strafe lag bei 500,00 und nicht bei 50,00, hiess es im Amt.")]
    public void Figures_that_some_custom_explains_are_let_pass(string text) => Assert.Empty(Repaired.Oddities(text));

    [Theory]
    [InlineData("The cafÃ© was closed on Monday.", "Ã©")]
    [InlineData("The ownerâ€™s boat was gone on Monday.", "â€™")]
    [InlineData("The caf\uFFFD\uFFFD was closed on Monday.", "\uFFFD\uFFFD")]
    public void Letters_of_a_wrong_character_set_are_garbled(string text, string garbled) =>
        Assert.Equal([(OddityKind.Garbled, garbled)], Repaired.Oddities(text));

    [Theory]
    [InlineData("La f\u00EAte \u00E0 la plage \u2013 \u00AB VOIL\u00C0 \u00BB \u2013 \u00E9tait un succ\u00E8s.")]
    [InlineData("S\u00C3O PAULO e o CH\u00C2TEAU, \u00C4hnliches und \u00C5rhus.")]
    public void Letters_of_other_languages_are_not_garbled(string text) => Assert.Empty(Repaired.Oddities(text));

    [Fact]
    public void A_paragraph_that_stops_in_the_middle_is_broken_off()
    {
        const string text = "The ferry ran aground.\n\nThe captain had asked for a new lamp in the spring and was told by the office that there was no money left\n\nThe office said nothing at all.";
        Assert.Equal([(OddityKind.BrokenOff, "left")], Repaired.Oddities(text));
    }

    [Fact]
    public void A_long_headline_is_not_broken_off() => Assert.Empty(Repaired.Oddities(
        "The ferry ran aground.\n\nCaptain Of The Lowe Ferry Had Asked For A New Lamp In The Spring And Was Told There Was None\n\nThe office said nothing."));

    [Fact]
    public void Every_gap_is_told_at_its_place()
    {
        const string text = "The ferry ran aground.\n\nThe captain, the\n\n\nreported that evening, told\n\n\n. So be it.";
        Assert.Equal([2, 2], Repaired.Of(text).Oddities.Where(o => o.Kind == OddityKind.LostWords).Select(o => o.Block));
    }
}
