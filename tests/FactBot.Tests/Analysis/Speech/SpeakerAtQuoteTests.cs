namespace FactBot.Tests.Analysis.Speech;

public class SpeakerAtQuoteTests
{
    [Theory]
    [InlineData("According to the audit, the pier was closed for nine weeks.", "the audit: the pier was closed for nine weeks")]
    [InlineData("The pier was closed for nine weeks, according to the audit.", "the audit: The pier was closed for nine weeks")]
    [InlineData("The pier was closed for nine weeks, according to Erik Holt, who runs the ferry.", "Erik Holt: The pier was closed for nine weeks")]
    public void According_to_somebody_is_a_quote_on_either_side(string text, string quote) => Assert.Equal([quote], Found.In(text).Quotes);

    [Fact]
    public void A_dash_and_a_name_sign_a_quotation() =>
        Assert.Equal(["Ana Lind: \"The pier is as safe as any house in town.\""], Found.In("\"The pier is as safe as any house in town.\" - Ana Lind, mayor").Quotes);

    [Fact]
    public void A_transcript_names_its_speakers() => Assert.Equal(
        ["LIND: The pier is safe and it will stay open.", "HOLT: It was shut twice this year."],
        Found.In("LIND: The pier is safe and it will stay open.\nHOLT: It was shut twice this year.").Quotes);

    [Theory]
    [InlineData("\"The pier is safe,\" Lind said, but Holt said it had been shut twice.", "Lind: \"The pier is safe,\"", "Holt: it had been shut twice")]
    [InlineData("\"The pier is safe,\" Lind said. \"It is a ruin,\" Holt replied.", "Lind: \"The pier is safe,\"", "Holt: \"It is a ruin,\"")]
    [InlineData("Ana Lind said Norvia \"lied to us\". Erik Holt, a diver, said: \"It did not lie.\"", "Ana Lind: Norvia \"lied to us\"", "Erik Holt: \"It did not lie.\"")]
    [InlineData(
        "\"The pier is rotten,\" said Erik Holt. \"The pier is safe,\" said Ana Lind. \"It is new.\"", "Erik Holt: \"The pier is rotten,\"", "Ana Lind: \"The pier is safe,\" \"It is new.\"")]
    [InlineData(
        "\"The pier is rotten,\" Erik Holt said. Ana Lind, the mayor, disagreed. \"The pier is safe,\" she said.",
        "Erik Holt: \"The pier is rotten,\"",
        "Ana Lind: \"The pier is safe,\"")]
    public void Two_speakers_in_one_paragraph_keep_their_own_words(string text, string first, string second) =>
        Assert.Equal([first, second], Found.In(text).Quotes);

    [Fact]
    public void What_one_says_that_another_said_is_the_first_ones() =>
        Assert.Equal(["Lind: Holt had told her that the pier was rotten"], Found.In("Lind said Holt had told her that the pier was rotten.").Quotes);

    [Fact]
    public void What_a_paper_says_that_others_said_is_the_papers_with_theirs_nested()
    {
        var found = Found.In("The city bought new cameras in May. Officials say that this will be used to fight crime. Human rights advocates have warned that the cameras could be used to target dissent, said the Harbour Post.");
        Assert.Contains("the Harbour Post: Human rights advocates have warned that the cameras could be used to target dissent", found.Quotes);
        Assert.Equal("that the cameras could be used to target dissent", found.Show(Assert.Single(found.All.Quotes, q => q.Nested).Content));
    }

    [Theory]
    [InlineData("The so-called \"floating garden\" opened in May.")]
    [InlineData("A play by the name of \"The Lantern\" opened in May.")]
    public void Scare_quotes_and_titles_are_nobodys(string text) => Assert.Empty(Found.In(text).Quotes);

    [Theory]
    [InlineData("Lind, a former diver, told the council on Monday that the pier was safe.")]
    [InlineData("In a letter to the council, Lind wrote that the pier was safe.")]
    [InlineData("Lind, who runs the town, said that the pier was safe.")]
    [InlineData("Lind has repeatedly said that the pier was safe.")]
    [InlineData("On Monday Lind announced that the pier was safe.")]
    [InlineData("Lind said in a statement that the pier was safe.")]
    public void Words_round_the_verb_do_not_hide_the_speaker(string text) =>
        Assert.Equal(["Lind: that the pier was safe"], Found.In(text).Quotes);
}
