using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Slack.Outbound;

namespace FactBot.Tests.Slack;

/// <summary>What stands in a message whatever an article or a person writes.</summary>
public class DisplayTextTests
{
    [Fact]
    public void Signs_that_turn_the_direction_are_left_out_and_letters_from_right_to_left_are_set_apart()
    {
        Assert.Equal("gnp.exe", DisplayText.Of("\u202Egnp.exe\u202C"));
        Assert.Equal("\u2068\u05D0\u05D1 3\u2069", DisplayText.Of("\u05D0\u05D1 3"));
        Assert.Equal("a\n\u2068\u0627\u2069", DisplayText.Of("a\n\u0627"));
    }

    [Theory]
    [InlineData("<!channel>")]
    [InlineData("<@U1ANA>")]
    [InlineData("<https://evil.example|click>")]
    [InlineData("&lt;!here&gt;")]
    public void A_text_that_is_not_escaped_would_be_seen(string words)
    {
        var escaped = SlackRenderer.Render(new View.Problem(words), plainText: true).Text;
        Assert.DoesNotContain(words, escaped, StringComparison.Ordinal);
        Assert.DoesNotContain('<', escaped);
        Assert.Equal(words, System.Net.WebUtility.HtmlDecode(escaped));
    }

    [Fact]
    public void In_plain_words_links_stay_links_and_are_cut_whole()
    {
        var link = "https://harbourpost.example/news?a=1&b=<2>|3";
        var report = new View.FindingReport([new ReportSection("CLAIMS", [.. Enumerable.Repeat(new ReportItem("1", "words", [], [], link), 300)], "none")]);
        var text = SlackRenderer.Render(report, plainText: true).Text;
        Assert.Contains("<https://harbourpost.example/news?a=1&amp;b=%3C2%3E%7C3|open at sentence>", text, StringComparison.Ordinal);
        Assert.True(text.Length <= 3900);
        Assert.Equal(text.Count(c => c == '<'), text.Count(c => c == '>'));
    }

    [Fact]
    public void What_finds_no_room_is_said_and_the_buttons_stay()
    {
        var card = new View.ClaimCard(
            "A-1/2", [], new string('w', 9000), [], null, [.. Enumerable.Repeat(new Remark(new string('x', 2900)), 9)], null, null, [new Button("Take", new ActionToken(ActionVerb.Take, 1, 2))]);
        var blocks = SlackRenderer.Render(card).Blocks!;
        Assert.Equal("actions", (string?)blocks[^1]!["type"]);
        Assert.Contains("holds no more", blocks[^2]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(SlackRules.Broken(SlackRenderer.Render(card)));
    }

    [Fact]
    public void Only_who_is_told_is_called_by_name()
    {
        var sam = new Person("slack", "T1", "U2SAM", "sam");
        var line = SlackRenderer.Render(new View.ThreadLine("@ana gave this to @sam.", sam));
        Assert.Equal("@ana gave this to <@U2SAM>.", line.Text);
        Assert.DoesNotContain("\"user\"", SlackRenderer.Render(new View.ThreadLine("@ana gave this to @sam.")).Blocks!.ToJsonString(), StringComparison.Ordinal);
    }
}
