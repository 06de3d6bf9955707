namespace FactBot.Tests.Analysis.Denials;

/// <summary>Answers that are none, by their wording, each with the party.</summary>
public class ReplyWordingTests
{
    [Theory]
    [InlineData("Lind", "Lind declined to comment.")]
    [InlineData("A Norvia spokeswoman", "A Norvia spokeswoman declined to comment on the lawsuit.")]
    [InlineData("Holt", "Holt declined to be interviewed for this article.")]
    [InlineData("The ministry", "The ministry refused to comment on the figures.")]
    [InlineData("Norvia", "Norvia declined repeated requests for an interview.")]
    [InlineData("The bishop", "The bishop declined to say whether he had read the letter.")]
    [InlineData("Police", "Police would not say how many officers were suspended.")]
    [InlineData("The school", "The school said it would not discuss individual pupils.")]
    [InlineData("The agency", "The agency does not comment on pending cases.")]
    [InlineData("The club", "The club had no comment.")]
    [InlineData("The palace", "The palace never comments on private trips.")]
    [InlineData("The bank", "The bank declined further comment.")]
    [InlineData("Her lawyer", "Her lawyer would not elaborate.")]
    [InlineData("The mayor's office", "The mayor's office declined an interview.")]
    [InlineData("None of the councillors", "None of the councillors would comment.")]
    [InlineData("Norvia", "Norvia declined to answer questions about the pier.")]
    [InlineData("Holt", "Holt refused to answer questions from reporters.")]
    [InlineData("The council", "The council would not comment further.")]
    [InlineData("The bank", "The bank won't discuss its clients.")]
    public void Who_will_not_speak_declines(string party, string text) =>
        Assert.Equal([$"{party}: Declined"], Found.In(text).Replies);

    [Theory]
    [InlineData("Norvia", "Norvia did not respond to a request for comment.")]
    [InlineData("Norvia Bridges", "Norvia Bridges did not immediately respond to requests for comment.")]
    [InlineData("Holt", "Holt did not return calls on Friday.")]
    [InlineData("Holt", "Holt didn't reply to an e-mail from a reporter.")]
    [InlineData("The ministry", "The ministry did not answer questions sent by e-mail.")]
    [InlineData("Two former directors", "Two former directors did not return phone messages.")]
    [InlineData("The operator", "The operator failed to respond to several e-mails.")]
    [InlineData("Norvia", "Norvia ignored repeated requests for comment.")]
    [InlineData("Holt", "Holt has remained silent since the arrest.")]
    [InlineData("Norvia", "There was no immediate comment from Norvia.")]
    [InlineData("the embassy", "There was no response from the embassy.")]
    [InlineData("Norvia", "Messages left for Norvia were not returned.")]
    [InlineData("Holt", "Calls to Holt went unanswered.")]
    [InlineData("None of the directors", "None of the directors responded to requests for comment.")]
    [InlineData("Neither Holt nor Lind", "Neither Holt nor Lind responded to requests for comment.")]
    [InlineData("Norvia", "Norvia had not replied by Friday evening.")]
    [InlineData("the ministry", "An e-mail to the ministry was not answered.")]
    [InlineData("Norvia", "Norvia, which did not respond to a request for comment, built the pier.")]
    [InlineData("A lawyer for Holt", "A lawyer for Holt did not return a call seeking comment.")]
    public void Who_is_silent_does_not_respond(string party, string text) =>
        Assert.Equal([$"{party}: NoResponse"], Found.In(text).Replies);

    [Theory]
    [InlineData("Holt", "Holt could not be reached for comment.")]
    [InlineData("The owners", "The owners could not immediately be reached.")]
    [InlineData("Lind", "Lind was not available for comment on Sunday.")]
    [InlineData("The pilot", "The pilot was unavailable for comment.")]
    [InlineData("Holt", "Efforts to reach Holt on Saturday were unsuccessful.")]
    [InlineData("Holt", "It was not possible to reach Holt.")]
    [InlineData("Holt", "Attempts to reach Holt were unsuccessful.")]
    public void Who_cannot_be_found_is_unreachable(string party, string text) =>
        Assert.Equal([$"{party}: Unreachable"], Found.In(text).Replies);

    [Theory]
    [InlineData("Norvia", "Norvia has not yet responded to questions.")]
    [InlineData("The club", "The club has yet to comment.")]
    [InlineData("Norvia Bridges", "Norvia Bridges has been contacted for comment.")]
    [InlineData("Holt", "We have reached out to Holt for comment.")]
    public void Who_is_still_to_answer_is_pending(string party, string text) =>
        Assert.Equal([$"{party}: Pending"], Found.In(text).Replies);

    [Theory]
    [InlineData("Norvia", "Norvia referred questions to its lawyers.")]
    [InlineData("The hospital", "The hospital referred all inquiries to the police.")]
    [InlineData("A clerk", "A clerk directed reporters to the ministry.")]
    [InlineData("Holt", "Holt referred a request for comment to his agent.")]
    public void Who_sends_the_asker_on_refers(string party, string text) =>
        Assert.Equal([$"{party}: Referred"], Found.In(text).Replies);
}
