using System.Text.Json;
using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Slack.Outbound;
using FactBot.Tests.Support;

namespace FactBot.Tests.Slack;

public class SlackRendererTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Hostile =
    [
        "<!channel>", "<!here|x>", "<@U0ANA>", "<#C0METRO>", "<https://evil.example|click>", "&lt;", "*bold*", "_x_", "~y~", "`z`", "```", ":tada:", "@everyone",
        "\u202Egnp.exe", "\u0000", "\n\n\n", "\uD83D\uDE00", "\uD83D", new string('w', 5000), "a\u0301",
    ];

    private static readonly Gen<string> Words = Gen.OneOf(Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]), Gen.String[0, 80]).Array[1, 30].Select(string.Concat);

    public static TheoryData<string> Names => [.. SlackViews.All.Select(v => v.Name)];

    private static View Sample(string name) => SlackViews.All.Single(v => v.Name == name).View;

    [Theory]
    [InlineData("C012345", "<#C012345>: It is lost.")]
    [InlineData("D012345", "It is lost.")]
    public void What_is_about_another_channel_names_it(string channel, string text)
    {
        var problem = new View.Problem("It is lost.") { Channel = new Place("slack", "T1", channel) };
        Assert.Equal(text, SlackRenderer.Render(problem).Text);
    }

    [Fact]
    public void Every_view_but_a_mark_has_a_message() => Assert.Equal(
        typeof(View).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(View)) && t != typeof(View.Mark)).OrderBy(t => t.Name),
        SlackViews.All.Select(v => v.View.GetType()).OrderBy(t => t.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_looks_as_it_was_approved(string name)
    {
        var message = SlackRenderer.Render(Sample(name));
        GoldenText.Check(name, JsonSerializer.Serialize(message, Readable) + "\n", "Slack", ".json");
    }

    [Fact]
    public void A_card_of_a_part_says_so_and_keeps_the_limits()
    {
        var message = SlackRenderer.Render(SlackViews.PartCard);
        Assert.Contains("Only the first 199,874 characters were analysed.", message.Blocks!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(SlackRules.Broken(message));
    }

    [Fact]
    public void An_answer_without_a_button_keeps_the_limits() => Assert.Empty(SlackRules.Broken(SlackRenderer.Render(new View.Unread(LostModel.Sentence, []))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_keeps_the_limits(string name) => Assert.Empty(SlackRules.Broken(SlackRenderer.Render(Sample(name))));

    [SharedFact(SlackSchema.BlocksFile)]
    public async Task Every_view_is_what_slack_calls_blocks()
    {
        foreach (var (name, view) in SlackViews.All)
        {
            Assert.Equal((name, ""), (name, string.Join('\n', await SlackSchema.BrokenAsync(SlackRenderer.Render(view).Blocks!))));
        }
    }

    [Fact]
    public void Whatever_the_words_the_limits_are_kept() => Gen.Select(Words, Words, Words).Sample(w =>
    {
        foreach (var view in Views(w.Item1, w.Item2, w.Item3))
        {
            Assert.Empty(SlackRules.Broken(SlackRenderer.Render(view)));
        }
    });

    [Fact]
    public void Whatever_the_words_nobody_is_called_and_nothing_is_linked() => Words.Sample(words =>
    {
        foreach (var view in Views(words, words, words))
        {
            var message = SlackRenderer.Render(view);
            var said = message.Text.Replace("<#C1>", "", StringComparison.Ordinal);
            Assert.DoesNotContain('<', said);
            Assert.DoesNotContain('>', said);
            var json = message.Blocks!.ToJsonString();
            Assert.DoesNotContain("\"type\":\"mrkdwn\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain("\"type\":\"broadcast\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain("\"type\":\"link\"", json, StringComparison.Ordinal);
        }
    });

    [SharedFact(SlackSchema.BlocksFile)]
    public async Task Whatever_the_words_they_are_slacks_blocks()
    {
        foreach (var hostile in Hostile)
        {
            // The report is long and made of the same parts as the lists.
            foreach (var view in Views(hostile, hostile + "x", hostile).Where(v => v is not View.FindingReport))
            {
                Assert.Empty(await SlackSchema.BrokenAsync(SlackRenderer.Render(view).Blocks!));
            }
        }
    }

    [Fact]
    public void A_message_that_was_refused_is_said_in_plain_words()
    {
        var message = SlackRenderer.Render(Sample("claim-card"), plainText: true);
        Assert.Null(message.Blocks);
        Assert.Contains("A-214/1", message.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<View> Views(string a, string b, string c)
    {
        var remark = new Remark(a);
        var button = new Button(b + ".", new ActionToken(ActionVerb.Open, 1, 2));
        var lines = Enumerable.Range(1, 25).Select(i => new ClaimLine(i, a + i, [remark, new Remark(b)]));
        yield return new View.ArticleCard(a, [b], [.. lines], c, a, [remark], b, [c])
        {
            Head = new CardHead("A-1", "In check", b + "1 of 2 done", a),
            Open = new Menu("Open a claim", [.. Enumerable.Range(1, 25).Select(i => new MenuItem($"{i} {a}", new ActionToken(ActionVerb.Open, 1, i)))]),
            Buttons = [button],
        };
        yield return new View.ClaimCard("A-1/2", [remark], a, [remark], null, [.. Enumerable.Repeat(remark, 9)], new Remark(b), c, [button]);
        yield return new View.ClaimList("Claims " + a, [.. Enumerable.Range(1, 25).Select(i => new ClaimListLine($"A-1/{i}", b, [remark]))], c);
        yield return new View.Listing("Notes " + a, [.. Enumerable.Repeat(new ListLine(b + "1", c), 60)], a);
        yield return new View.FindingReport([new ReportSection("CLAIMS", [.. Enumerable.Repeat(new ReportItem("1", a, [remark], [b]), 300)], c)]);
        yield return new View.DailySummary(new Place("slack", "T1", "C1"), "Tue " + a, b, [.. Enumerable.Repeat(remark, 12)], "next " + c, []);
        yield return new View.ThreadLine("x" + a);
        yield return new View.Problem("x" + b);
    }
}
