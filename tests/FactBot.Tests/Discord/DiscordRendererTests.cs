using System.Text.Json;
using CsCheck;
using FactBot.Core.Views;
using FactBot.Discord.Outbound;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Slack;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord;

public class DiscordRendererTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. DiscordViews.All.Select(v => v.Name)];

    private static View Sample(string name) => DiscordViews.All.Single(v => v.Name == name).View;

    private static IEnumerable<string> Broken(View view) => DiscordRenderer.Pages(view, "some key").Concat(DiscordRenderer.Pages(view, "some key", plainText: true)).SelectMany(Broken);

    /// <summary>Posted, put in the place of another, and said to one person alone: in the place of "thinking ..." and as a further answer.</summary>
    private static IEnumerable<string> Broken(DiscordMessage message) =>
    [
        .. DiscordGate.Broken("POST", DiscordRules.Messages, MessageSender.Keyed(message.Posted(), "some key")),
        .. DiscordGate.Broken("PATCH", DiscordRules.Message, message.Edited()),
        .. DiscordGate.Broken("PATCH", DiscordRules.Original, message.Edited()),
        .. DiscordGate.Broken("POST", DiscordRules.Hook, message.Posted(DiscordMessage.Ephemeral)),
    ];

    [Fact]
    public void Every_view_but_a_mark_has_a_message() => Assert.Equal(
        typeof(View).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(View)) && t != typeof(View.Mark)).OrderBy(t => t.Name),
        DiscordViews.All.Select(v => v.View.GetType()).OrderBy(t => t.Name));

    [Fact]
    public void Every_view_but_a_mark_is_tried_with_hostile_words() => Assert.Equal(
        typeof(View).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(View)) && t != typeof(View.Mark)).OrderBy(t => t.Name),
        DiscordViews.Of("a", "b", "c").Select(v => v.GetType()).OrderBy(t => t.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_looks_as_it_was_approved(string name)
    {
        var pages = DiscordRenderer.Pages(Sample(name), "some key").Select(p => p.Posted());
        GoldenText.Check(name, string.Join('\n', pages.Select(p => p.ToJsonString(Readable))) + "\n", "Discord", ".json");
    }

    [Fact]
    public void A_card_of_a_part_says_so_and_passes_the_gate()
    {
        Assert.Contains("Only the first 199,874 characters were analysed.", DiscordRenderer.Render(SlackViews.PartCard).Posted().ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(Broken(SlackViews.PartCard));
    }

    [Fact]
    public void An_answer_without_a_button_passes_the_gate() => Assert.Empty(Broken(new View.Unread(LostModel.Sentence, [])));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_passes_the_gate(string name) => Assert.Empty(Broken(Sample(name)));

    [Fact]
    public void Whatever_the_words_the_gate_lets_them_pass() => Gen.Select(HostileWords.Any, HostileWords.Any, HostileWords.Any).Sample(
        w => Assert.All(DiscordViews.Of(w.Item1, w.Item2, w.Item3), v => Assert.Empty(Broken(v))), iter: 2);

    [Fact]
    public void Hostile_words_alone_pass_the_gate() =>
        Assert.All(HostileWords.Each, h => Assert.All(DiscordViews.Of(h, h, h), v => Assert.Empty(DiscordRules.Broken("PATCH", DiscordRules.Message, DiscordRenderer.Render(v).Edited()))));

    [Fact]
    public void Whatever_the_words_nothing_mentions_links_or_formats() => HostileWords.Any.Sample(
        words => Assert.All(DiscordViews.Of(words, words, words), v => Assert.All(DiscordRenderer.Pages(v), Harmless)), iter: 15);

    [Fact]
    public void Escaped_words_have_no_meaning_left() => HostileWords.Any.Sample(words => DiscordMarks.In(Markdown.Escape(words)).Length == 0);

    [Fact]
    public void Words_that_are_not_escaped_would_be_found() =>
        Assert.All((string[])["@everyone", "<@1>", "**b**", "https://evil.example", "# h", "[a](b)", "||x||"], h => Assert.True(DiscordMarks.In(h).Length > 0, h));

    [Theory]
    [InlineData("17:00, A-214/3, 4.2m (paid)", "17:00, A-214/3, 4.2m (paid)")]
    [InlineData("see https://x.example", @"see https\://x.example")]
    [InlineData("1. first", @"1\. first")]
    [InlineData("-5 degrees", @"\-5 degrees")]
    [InlineData("a\u202Eb\u200Bc", "abc")]
    public void Words_stay_as_readable_as_they_may(string words, string escaped) => Assert.Equal(escaped, Markdown.Escape(words));

    [Fact]
    public void A_message_that_was_refused_is_said_in_plain_words()
    {
        var message = DiscordRenderer.Render(Sample("claim-card"), "some key", plainText: true);
        Assert.True(message.Embed is null && message.Rows.Count == 0);
        Assert.Contains("A-214/1", message.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_report_goes_on_in_further_messages()
    {
        var item = new ReportItem("1", new string('w', 300), [], []);
        var pages = DiscordRenderer.Pages(new View.FindingReport([new ReportSection("CLAIMS", [.. Enumerable.Repeat(item, 200)], "")]));
        Assert.Equal(10, pages.Length);
        Assert.EndsWith("\u2026", (string)pages[^1].Embed!["description"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_long_note_is_there_to_its_last_word(bool isPlain)
    {
        var words = string.Join(' ', Enumerable.Range(1000, 780).Select(i => $"a_{i}"));
        var pages = DiscordRenderer.Pages(new View.Listing("A-1/2: notes and evidence", [new ListLine("note 1 @ana", words), new ListLine("note 2 @ana", "short")], null), null, isPlain);
        var said = string.Join(' ', pages.Select(p => p.Content + (string?)p.Embed?["description"])).Replace("\\", "", StringComparison.Ordinal);
        Assert.All(words.Split(' '), w => Assert.Contains(w, said, StringComparison.Ordinal));
        Assert.EndsWith("**note 2 @ana** short", said, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2026", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_in_the_report_keeps_its_link()
    {
        var item = new ReportItem("1", new string('w', 3000), [], [], "https://harbourpost.example/news#:~:text=w");
        var page = Assert.Single(DiscordRenderer.Pages(new View.FindingReport([new ReportSection("CLAIMS", [item], "")])));
        Assert.EndsWith("[open at sentence](https://harbourpost.example/news#:~:text=w)", (string)page.Embed!["description"]!, StringComparison.Ordinal);
    }

    private static void Harmless(DiscordMessage message)
    {
        Assert.Empty(message.Called);
        Assert.Equal("", DiscordMarks.Of(message.Posted()));
    }
}
