using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.People;

public class SpeakerTests
{
    [Theory]
    [InlineData("Norvia's general counsel Ana Lind spoke first. \"The pier is safe,\" Lind said.")]
    [InlineData("Ana Lind, Norvia's general counsel, spoke first. \"The pier is safe,\" Lind said.")]
    public void A_surname_stands_for_the_full_name_and_its_role(string text)
    {
        var found = Found.In(text);
        Assert.Equal(["Ana Lind: \"The pier is safe,\""], found.Quotes);
        Assert.Equal("Norvia's general counsel", found.ShowAny(found.Quote.Speaker!.Role));
        Assert.Equal("Lind", found.ShowAny(found.Quote.Source));
    }

    [Theory]
    [InlineData("Erik Holt runs the ferry. Mr. Holt said the pier was rotten.", "Erik Holt")]
    [InlineData("Erik Holt runs the ferry. Mr Holt said the pier was rotten.", "Erik Holt")]
    [InlineData("Ana Lind runs the town. Ms Lind said the pier was rotten.", "Ana Lind")]
    [InlineData("Ana Lind runs the town. Mayor Lind said the pier was rotten.", "Ana Lind")]
    public void A_title_before_a_surname_is_no_other_person(string text, string name) =>
        Assert.Equal([$"{name}: the pier was rotten"], Found.In(text).Quotes);

    [Theory]
    [InlineData("he", "Erik Holt")]
    [InlineData("she", "Ana Lind")]
    public void A_pronoun_means_the_one_of_its_gender(string pronoun, string name) =>
        Assert.Equal([$"{name}: \"The pier is safe,\""], Found.In($"Erik Holt and Ana Lind met in town. \"The pier is safe,\" {pronoun} said.").Quotes);

    [Fact]
    public void A_pronoun_without_anybody_stands_for_itself()
    {
        var found = Found.In("He said the pier was safe.");
        Assert.Equal(["He: the pier was safe"], found.Quotes);
        Assert.True(found.Quote.Speaker!.Confidence < 0.5);
    }

    [Fact]
    public void They_means_the_group_that_spoke_last() => Assert.Equal(
        ["Residents: the pier was noisy", "Residents: it smelled"],
        Found.In("Residents said the pier was noisy. They said it smelled.").Quotes);

    [Theory]
    [InlineData("A senior official, who asked not to be named, said the pier was rotten.")]
    [InlineData("Erik Holt runs the ferry. A senior official, who asked not to be named, said the pier was rotten.")]
    [InlineData("Ana Lind is the mayor. An official, speaking on condition of anonymity, said the pier was rotten.")]
    [InlineData("A former Norvia employee said the pier was rotten.")]
    [InlineData("A spokesman for Erik Holt said the pier was rotten.")]
    [InlineData("Erik Holt owns the pier. A diver close to Holt said the pier was rotten.")]
    public void Somebody_whom_the_text_does_not_name_gets_no_name(string text)
    {
        var found = Found.In(text);
        Assert.Equal(SourceKind.Unnamed, found.Quote.Speaker!.Kind);
        Assert.Contains(found.Show(found.Quote.Speaker.Name), text, StringComparison.Ordinal);
        Assert.NotEqual("Erik Holt", found.Show(found.Quote.Speaker.Name));
    }

    [Fact]
    public void An_unnamed_source_keeps_the_words_that_say_why() =>
        Assert.Equal(["Unnamed A senior official, who asked not to be named"], Found.In("A senior official, who asked not to be named, said the pier was rotten.").Sources);

    [Fact]
    public void The_company_is_the_one_that_the_text_is_about() =>
        Assert.Equal(["Norvia Bridges: the pier was safe"], Found.In("Norvia Bridges built the pier. The company said the pier was safe.").Quotes);

    [Theory]
    [InlineData("The Harbour Safety Board (HSB) closed the pier. The HSB said the pier was rotten.", "Harbour Safety Board")]
    [InlineData("The World Ferry Union met in May. The WFU said the pier was rotten.", "World Ferry Union")]
    public void Letters_stand_for_the_name_that_they_begin(string text, string name) =>
        Assert.Equal([$"{name}: the pier was rotten"], Found.In(text).Quotes);
}
