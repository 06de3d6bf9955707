using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Discord.Outbound;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord;

public partial class DiscordRendererTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Hostile =
    [
        "@everyone", "@here", "<@1100000000000000011>", "<@!1>", "<@&2>", "<#3>", "<:x:4>", "<a:x:4>", "<t:0:R>", "</fact:5>", "<id:browse>", "**b**", "__u__", "_i_", "~~s~~", "||spoiler||",
        "`c`", "```js", "# h", "-# small", "> q", ">>> q", "- l", "* l", "+ l", "1. l", "\n# h", "\n- l", "\n10. l", "[a](https://evil.example)", "https://evil.example", "discord.gg/abc", "<https://evil.example>", "\\", "\\*", ":smile:", ":100:",
        "\u202Egnp.exe", "\u0000", "\n\n\n", "\u200B", "\u200D", "\u3164", "\uD83D\uDE00", "\uD83D", new string('w', 5000), new string('*', 3000), new string('\n', 3000), "a\u0301", "http", "s://x", "@", "<", "://",
    ];

    private static readonly Gen<string> Words = Gen.OneOf(Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]), Gen.String[0, 80]).Array[1, 30].Select(string.Concat);

    public static TheoryData<string> Names => [.. DiscordViews.All.Select(v => v.Name)];

    private static View Sample(string name) => DiscordViews.All.Single(v => v.Name == name).View;

    private static IEnumerable<string> Broken(View view) => DiscordRenderer.Pages(view, "some key").Concat(DiscordRenderer.Pages(view, "some key", plainText: true)).SelectMany(Broken);

    private static IEnumerable<string> Broken(DiscordMessage message) =>
        DiscordGate.Broken("POST", DiscordRules.Messages, Posting.Keyed(message.Posted(), "some key")).Concat(DiscordGate.Broken("PATCH", DiscordRules.Message, message.Edited()));

    [Fact]
    public void Every_view_but_a_mark_has_a_message() => Assert.Equal(
        typeof(View).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(View)) && t != typeof(View.Mark)).OrderBy(t => t.Name),
        DiscordViews.All.Select(v => v.View.GetType()).OrderBy(t => t.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_looks_as_it_was_approved(string name)
    {
        var pages = DiscordRenderer.Pages(Sample(name), "some key").Select(p => p.Posted());
        GoldenText.Check(name, string.Join('\n', pages.Select(p => p.ToJsonString(Readable))) + "\n", "Discord", ".json");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_passes_the_gate(string name) => Assert.Empty(Broken(Sample(name)));

    [Fact]
    public void Whatever_the_words_the_gate_lets_them_pass() => Gen.Select(Words, Words, Words).Sample(
        w => Assert.All(DiscordViews.Of(w.Item1, w.Item2, w.Item3), v => Assert.Empty(Broken(v))), iter: 2);

    [Fact]
    public void Hostile_words_alone_pass_the_gate() =>
        Assert.All(Hostile, h => Assert.All(DiscordViews.Of(h, h, h), v => Assert.Empty(DiscordRules.Broken("PATCH", DiscordRules.Message, DiscordRenderer.Render(v).Edited()))));

    [Fact]
    public void Whatever_the_words_nothing_mentions_links_or_formats() => Words.Sample(
        words => Assert.All(DiscordViews.Of(words, words, words), v => Assert.All(DiscordRenderer.Pages(v), Harmless)), iter: 15);

    [Fact]
    public void Escaped_words_have_no_meaning_left() => Words.Sample(words => !IsMarked(Markdown.Escape(words)));

    [Fact]
    public void Words_that_are_not_escaped_would_be_found() =>
        Assert.All((string[])["@everyone", "<@1>", "**b**", "https://evil.example", "# h", "[a](b)", "||x||"], h => Assert.True(IsMarked(h), h));

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

    [Theory]
    [InlineData(ActionVerb.Note)]
    [InlineData(ActionVerb.Evidence)]
    [InlineData(ActionVerb.Verdict)]
    [InlineData(ActionVerb.Assign)]
    [InlineData(ActionVerb.Dismiss)]
    [InlineData(ActionVerb.Add)]
    [InlineData(ActionVerb.Paste)]
    [InlineData(ActionVerb.SaveNote)]
    [InlineData(ActionVerb.SaveEvidence)]
    public void Every_form_is_a_modal_that_passes_the_gate(ActionVerb verb)
    {
        var token = new ActionToken(verb, verb is ActionVerb.SaveNote or ActionVerb.SaveEvidence ? 0 : 123456789, 0);
        var id = new CustomId(token.ToString()) { Thread = "1100000000000000011", About = "1100000000000000012", Author = "1100000000000000013" };
        var filled = DiscordForms.Filled(Forms.For(token)!, Forms.For(token)!.Fields.ToDictionary(f => f.Name, _ => new string('x', 5000)));
        foreach (var form in new[] { Forms.For(token)!, filled })
        {
            var modal = new JsonObject { ["type"] = 9, ["data"] = DiscordForms.Modal(form, id) };
            Assert.Empty(DiscordGate.Broken("POST", DiscordRules.Callback, modal));
        }

        Assert.Equal(id, CustomId.Read(id.ToString()));
    }

    private static void Harmless(DiscordMessage message)
    {
        Assert.Empty(message.Called);
        Assert.Equal("", Mark(message.Content, Own()));
        Assert.Equal("", Mark((string?)message.Embed?["description"] ?? "", Own()));
        Assert.Equal("", Mark((string?)message.Embed?["title"] ?? ""));
    }

    /// <summary>As Discord's clients read it: what a backslash stands before has no meaning.</summary>
    private static string Mark(string text, Regex? but = null)
    {
        var read = Escaped().Replace(text, "\u0001");
        return Meaning().Match(but?.Replace(read, "") ?? read).Value;
    }

    private static bool IsMarked(string text) => Mark(text).Length > 0;

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"[@*_~`|<]|\]\(|:/|(?<![0-9]):[\w+-]+:|(?m:^\s*(#{1,3}|-#?|\*|\+|>|\d+[.)])(\s|$))|gg/", RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();

    /// <summary>The marks of the renderer itself: bold and italic pairs around words, small print, the quotation, the summary's channel.</summary>
    [GeneratedRegex(@"\*\*?|(?m:^-# )|(?m:^> )|<\#\d+>", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
