using FactBot.Slack.Inbound;

namespace FactBot.Tests.Slack;

public class SlackMentionTextTests
{
    private static string Neutral(string text) => SlackMentionText.Neutral(text, id => id == "U0SAM" ? "sam" : id);

    [Theory]
    [InlineData("assign 3 <@U0SAM> due:17:00", "assign 3 <@U0SAM|sam> due:17:00")]
    [InlineData("check <https://x.example/a?b=1&amp;c=2>", "check https://x.example/a?b=1&c=2")]
    [InlineData("<https://x.example/a|x.example/a> please", "https://x.example/a please")]
    [InlineData("R&amp;D is 3 &lt; 4", "R&D is 3 < 4")]
    [InlineData("<!here> look at <#C1|metro>", "@here look at #metro")]
    [InlineData("<!subteam^S1|@desk> hello", "@desk hello")]
    [InlineData("write to <mailto:jo@x.example|jo@x.example>", "write to jo@x.example")]
    public void What_slack_wraps_is_unwrapped(string sent, string neutral) => Assert.Equal(neutral, Neutral(sent));

    [Theory]
    [InlineData("<@UBOT> check this", "check this")]
    [InlineData("hey <@UBOT>: mine", "mine")]
    [InlineData("https://x.example <@UBOT>", "https://x.example ")]
    [InlineData("<@UBOT|factbot>", "")]
    public void What_is_said_to_the_bot_stands_behind_its_name_or_before_it(string sent, string words) =>
        Assert.Equal(words, SlackMentionText.ToBot(sent, "UBOT"));

    [Fact]
    public void Another_mention_is_not_the_bots() => Assert.Null(SlackMentionText.ToBot("<@UBOTTLE> hi", "UBOT"));

    [Theory]
    [InlineData("<https://a.example/1> <@U0BOT> please check", "<https://a.example/1> please check")]
    [InlineData("<https://a.example/1> <@U0BOT>", "<https://a.example/1> ")]
    [InlineData("see <https://a.example/1> <@U0BOT> <https://b.example/2>", "<https://b.example/2>")]
    [InlineData("thanks <@U0BOT> mine", "mine")]
    public void A_link_before_the_mention_counts_where_none_is_behind_it(string said, string asked) =>
        Assert.Equal(asked, SlackMentionText.ToBot(said, "U0BOT"));
}
