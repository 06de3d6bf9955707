using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Tests.Support;

namespace FactBot.Tests.Core.Requests;

/// <summary>What holds for any text at all.</summary>
public class GrammarProperties
{
    private const int Megabyte = 1_000_000;

    public static TheoryData<string> Repeated =>
        ["a", " ", "a:\"", "<@", "<@a|b> ", "3,", "1-2 ", "https://", "question:true ", "question:\"", "- ", "summary mon "];

    [Fact]
    public void Any_text_becomes_a_request() => AnyTyping.Line.Sample(text => Assert.NotNull(CommandGrammar.Parse(text)), iter: 20_000);

    [Fact]
    public void Nothing_unseen_is_kept_in_words_or_said() => AnyTyping.Line.Sample(
        text => Assert.False(AnyTyping.HasUnseen(RequestText.Of(CommandGrammar.Parse(text)).Replace("\n", " ", StringComparison.Ordinal))), iter: 20_000);

    [Fact]
    public void Whoever_is_refused_is_told_something() => AnyTyping.Line.Sample(
        text => Assert.True(RequestText.Elsewhere(text) is not Request.Unknown unknown || unknown.Sentence.Length is > 20 and < 400), iter: 20_000);

    [Fact]
    public void No_request_names_more_claims_or_words_than_it_may() => AnyTyping.Line.Sample(
        text => Assert.True(RequestText.Elsewhere(text) switch
        {
            Request.Take r => r.Claims.Claims.Length <= ClaimSet.MaxClaims,
            Request.Assign r => r.Claims.Claims.Length <= ClaimSet.MaxClaims,
            Request.AddNote r => r.Text.Length is > 0 and <= Note.MaxLength,
            _ => true,
        }),
        iter: 20_000);

    [Fact]
    public void Words_of_a_note_come_back_as_they_were_typed() => Gen.String[Gen.Char['a', 'z'], 1, 30].List[1, 6].Select(w => string.Join(" ", w)).Sample(
        words => Assert.Equal(words, Assert.IsType<Request.AddNote>(CommandGrammar.Parse($"note A-214/3: {words}")).Text), iter: 2_000);

    /// <summary>A step that reads the text again for every word of it would come to no end here.</summary>
    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task A_megabyte_is_read_and_not_again_for_every_word(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));
        foreach (var command in (string[])["", "note 3 ", "verdict 3 wrong ", "check ", "assign "])
        {
            Assert.NotNull(await Hang.EndsAsync(() => CommandGrammar.Parse(command + text)));
        }
    }
}
