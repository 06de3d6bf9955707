using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis.Denials;

public class ReplyLinkTests
{
    [Theory]
    [InlineData("An audit says Norvia hid cracks in the pier. Norvia did not respond to a request for comment.", "Norvia hid cracks in the pier")]
    [InlineData("Holt had taken the money, the report says.\nThe harbour was full of boats in spring.\nHolt could not be reached for comment.", "Holt had taken the money")]
    [InlineData("The report says the operator skipped nine checks. A spokesman declined to comment.", "the operator skipped nine checks")]
    public void A_reply_is_tied_to_the_claim_that_it_leaves_unanswered(string text, string claim)
    {
        var found = Found.In(text);
        Assert.Equal(claim, found.Linked(found.Reply.Claim));
        Assert.Contains(found.All.Claims[found.Reply.Claim!.Value].Reasons, r => r.Kind == ReasonKind.ReplyMissing);
    }

    [Fact]
    public void A_reply_to_nothing_found_is_shown_all_the_same()
    {
        var found = Found.In("Norvia has been contacted for comment.");
        Assert.Null(found.Reply.Claim);
        Assert.Equal(["Norvia: Pending"], found.Replies);
    }

    [Theory]
    [InlineData("Norvia has not responded to the Harbour Post's request for comment.", "the Harbour Post")]
    [InlineData("Norvia has not responded to \u25AF request for comment.", "\u25AF")]
    [InlineData("Norvia did not respond to Lind's questions about the pier.", "Lind")]
    [InlineData("Norvia did not respond to a request for comment.", null)]
    public void Who_asked_is_kept(string text, string? asker)
    {
        var found = Found.In(text);
        Assert.Equal(asker, found.ShowAny(found.Reply.AskedBy));
    }

    [Theory]
    [InlineData("Norvia did not respond to Lind's questions about the pier.", false)]
    [InlineData("The union asked for a meeting, but the ministry did not reply.", false)]
    [InlineData("Norvia did not respond to a request for comment.", true)]
    [InlineData("Norvia did not respond to questions from reporters.", true)]
    [InlineData("Norvia declined to comment.", true)]
    [InlineData("Holt could not be reached for comment.", true)]
    public void A_silence_between_parties_is_not_to_the_newsroom(string text, bool toNewsroom) =>
        Assert.Equal(toNewsroom, Found.In(text).Reply.ToNewsroom);

    [Fact]
    public void A_denial_and_a_reply_in_one_sentence_are_both_found()
    {
        var found = Found.In("Holt, who did not respond to a request for comment, has denied that he sank the boat.");
        Assert.Equal(["Holt: NoResponse"], found.Replies);
        Assert.Equal(["Holt: Denial"], found.Denials);
    }
}
