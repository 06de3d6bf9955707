using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Tests.Core.Requests;

/// <summary>What cannot be understood is answered with what is wrong and what to type instead.</summary>
public class RefusalTests
{
    private static string Said(string typed) => Assert.IsType<Request.Unknown>(RequestText.Elsewhere(typed)).Sentence;

    [Theory]
    [InlineData("verdct 3 confirmed minutes", "verdict")]
    [InlineData("vedrict 3 confirmed minutes", "verdict")]
    [InlineData("evidnce 3 https://example.org/m", "evidence")]
    [InlineData("asign 3 @sam", "assign")]
    [InlineData("sumary now", "summary")]
    [InlineData("clams", "claims")]
    [InlineData("dismis 3 opinion", "dismiss")]
    [InlineData("verdict 3 confirmd minutes show it", "confirmed")]
    [InlineData("verdict 3 true minutes show it", "confirmed")]
    [InlineData("verdict 3 false the ledger", "wrong")]
    [InlineData("verdict 3 misleading the ledger", "needs change")]
    [InlineData("verdict 3 wrong the ledger reported:corectly", "correctly")]
    [InlineData("assign 3 @sam hgih", "high")]
    [InlineData("assign 3 @sam du:17:00", "due")]
    [InlineData("assign 3 @sam priority:medium", "normal")]
    [InlineData("evidence 3 stance:against the ledger", "refutes")]
    [InlineData("evidence 3 against https://example.org/m", "refutes")]
    [InlineData("claims state:taken kind:alegation", "allegation")]
    [InlineData("note 3 qestion:true who signed?", "question")]
    [InlineData("summary set 09:00 UTC empty:shrot", "short")]
    public void A_slip_of_the_keyboard_is_asked_about(string typed, string meant) =>
        Assert.Contains($"Did you mean \"{meant}\"?", Said(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("verdict", "verdict needs the truth: confirmed, wrong, needs change, cannot verify, not checkable. For example: verdict A-214/3 wrong the ledger says 4.0m")]
    [InlineData("verdict 3 confirmed", "verdict needs the reason: why, in your words. For example: verdict A-214/3 wrong the ledger says 4.0m")]
    [InlineData("verdict 3 the minutes show it", "verdict needs the truth: confirmed, wrong, needs change, cannot verify, not checkable. For example: verdict A-214/3 wrong the ledger says 4.0m")]
    [InlineData("note 3", "note needs the text: your words. For example: note A-214/3 minutes show absence 3 Mar")]
    [InlineData("note 3 \"\"", "note needs the text: your words. For example: note A-214/3 minutes show absence 3 Mar")]
    [InlineData("note 3 \u202E\u0007", "note needs the text: your words. For example: note A-214/3 minutes show absence 3 Mar")]
    [InlineData("dismiss 3", "dismiss needs the reason: why it needs no check, in your words. For example: dismiss A-214/3 opinion, not checkable")]
    [InlineData("evidence 3", "evidence needs a link or words. For example: evidence A-214/3 https://example.org/minutes refutes primary the minutes of 3 March")]
    [InlineData("add A-214", "add needs the words: words of the article, exactly as they stand there. For example: add A-214 the bridge was closed for nine weeks")]
    [InlineData("add https://example.org/story", "A claim is made of words of the article, and this is a link. To check a page, type: check https://example.org/story")]
    [InlineData("assign 3", "Say to whom, by when, or how urgent it is. For example: assign A-214/3 @sam due:17:00 high")]
    [InlineData("assign 3 @sam due:whenever", "I can't read \"whenever\" as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none.")]
    [InlineData("take A-214", "Which claims of A-214? Name them as in: take A-214/1,3 or: take A-214 all.")]
    [InlineData("take A-214/1 A-215/2", "These are claims of different articles. Name one article at a time, for example: take A-214/1,3")]
    [InlineData("take 1-300", "That is more than 200 claims, the most that one command takes. Do it in parts, for example: take 1-200")]
    [InlineData("take 1-999999999", "That is more than 200 claims, the most that one command takes. Do it in parts, for example: take 1-200")]
    [InlineData("take foo", "I don't understand \"foo\" in take. For example: take A-214/3")]
    [InlineData("show 0", "I don't understand \"0\" in show. For example: show A-214/3")]
    [InlineData("show claim:foo", "\"foo\" is no reference. Type A-214/3 for a claim, A-214 for an article, or 3 in a claim's own article.")]
    [InlineData("note 3 answers:x the mayor", "\"x\" is no number. Type for example answers:1.")]
    [InlineData("3 minutes show it", "To keep that as a note, put a colon behind the reference: 3: your words. To see the claim, type: show 3")]
    [InlineData("A214/3 minutes show it", "To keep that as a note, put a colon behind the reference: A-214/3: your words. To see the claim, type: show A-214/3")]
    [InlineData("assign 3 @sam eod", "I can't read \"eod\" as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none.")]
    [InlineData("summary set off", "I don't understand \"off\" in summary. For example: summary set 09:00 Europe/London mon-fri skip")]
    [InlineData("@ana", "I don't understand \"@ana\". Post a link to check an article, or type help to see what I can do.")]
    [InlineData("check", "What shall I check? Type check and a link that begins with https://, or check and the article's own words.")]
    [InlineData("check this please", "What shall I check? Type check and a link that begins with https://, or check and the article's own words.")]
    [InlineData("good morning", "I don't understand \"good\". Post a link to check an article, or type help to see what I can do.")]
    [InlineData("matrix A-214", "\"matrix\" is not there yet. See each claim's denials and replies with: show A-214 whole.")]
    public void A_refusal_says_what_to_type_instead(string typed, string sentence) => Assert.Equal(sentence, Said(typed));

    [Fact]
    public void A_note_has_its_limit_and_not_one_character_less()
    {
        var longest = new string('x', Note.MaxLength);
        Assert.Equal(longest, Assert.IsType<Request.AddNote>(RequestText.Elsewhere($"note 3 {longest}")).Text);
        Assert.Equal(
            "The text may have 4,000 characters, and this has 10,000. Shorten it, or keep it in parts.",
            Said($"note 3 {new string('x', 10_000)}"));
    }

    [Fact]
    public void A_command_takes_its_limit_of_claims_and_no_more()
    {
        Assert.Equal(ClaimSet.MaxClaims, Assert.IsType<Request.Take>(RequestText.Elsewhere("take 1-200")).Claims.Claims.Length);
        Assert.Contains("200 claims", Said("take 1-201"), StringComparison.Ordinal);
        Assert.Contains("200 claims", Said("take " + string.Join(',', Enumerable.Range(1, 201))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_stranger_typed_is_quoted_short_and_on_one_line()
    {
        var said = Said($"say \u202E{new string('w', 300)}\nnext");
        Assert.InRange(said.Length, 1, 200);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public void Every_planned_name_says_what_to_do_until_then() => Assert.All(
        CommandCatalog.All.Where(c => c.IsPlanned),
        c => Assert.Equal($"\"{c.Name}\" is not there yet. {c.Until}", Said(c.Name + " A-214")));

    [Fact]
    public void A_refusal_names_the_field_that_is_wrong()
    {
        Assert.Equal("truth", Assert.IsType<Request.Unknown>(RequestText.Elsewhere("verdict 3 confirmd it is")).Field);
        Assert.Equal("due", Assert.IsType<Request.Unknown>(RequestText.Elsewhere("assign 3 due:whenever")).Field);
    }
}
