using System.Text.Json;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;
using FactBot.Host.Json;
using FactBot.Tests.Support;

namespace FactBot.Tests.Host;

public class JsonTests
{
    private static readonly string Raw = SampleStory.Text.Raw;

    private static JsonElement Line { get; } = JsonDocument.Parse(
        JsonSerializer.Serialize(AnalysisMapping.Line("s1", Raw, SampleStory.Findings), HostJson.Lines.AnalysisLine)).RootElement;

    [Fact]
    public void A_line_of_analyze_has_the_agreed_fields_in_the_agreed_order()
    {
        Assert.Equal(["id", "sentences", "claims", "attributions", "denials", "nonDenials", "replies"], Names(Line));
        Assert.Equal(["start", "end", "text", "score", "kind", "reasons", "speaker"], Names(First("claims")));
        Assert.Equal(["source", "cue", "content", "speaker", "anonymous", "kind", "inferred"], Names(First("attributions")));
        Assert.Equal(["start", "end", "text", "denier", "kind", "denied", "claim", "confidence"], Names(First("denials")));
        Assert.Equal(["start", "end", "text", "party", "kind"], Names(First("replies")));
    }

    [Fact]
    public void Where_only_a_part_was_analysed_its_end_is_told()
    {
        var part = SampleStory.Findings with { AnalysedTo = 17 };
        var line = JsonDocument.Parse(JsonSerializer.Serialize(AnalysisMapping.Line("s1", Raw, part), HostJson.Lines.AnalysisLine)).RootElement;
        Assert.Equal(17, line.GetProperty("analysedTo").GetInt32());
        Assert.Equal(17, Check(part).GetProperty("analysedTo").GetInt32());
        Assert.False(Check(SampleStory.Findings).TryGetProperty("analysedTo", out _));
    }

    [Fact]
    public void Check_names_the_model_and_says_where_there_was_none()
    {
        Assert.Equal("2026.11-1", Check(SampleStory.Findings with { Model = "2026.11-1" }).GetProperty("model").GetString());
        Assert.Equal(JsonValueKind.Null, Check(SampleStory.Findings).GetProperty("model").ValueKind);
    }

    [Fact]
    public void Every_text_is_the_exact_slice_between_its_offsets()
    {
        string[] kinds = ["claims", "denials", "nonDenials", "replies"];
        var all = kinds.SelectMany(k => Line.GetProperty(k).EnumerateArray()).ToList();
        Assert.Equal(12, all.Count);
        Assert.All(all, x => Assert.Equal(Raw[x.GetProperty("start").GetInt32()..x.GetProperty("end").GetInt32()], x.GetProperty("text").GetString()));
    }

    [Fact]
    public void Kinds_speakers_and_links_are_told()
    {
        var quotes = Line.GetProperty("attributions").EnumerateArray().ToList();
        Assert.Equal(["direct", "direct", "mixed", "indirect"], quotes.Select(q => q.GetProperty("kind").GetString()));
        Assert.Equal([false, false, true, true], quotes.Select(q => q.GetProperty("anonymous").GetBoolean()));
        Assert.Equal(["Ana Lind", "Ana Lind", "A senior official", "Residents"], quotes.Select(q => q.GetProperty("speaker").GetString()));
        Assert.True(quotes[1].GetProperty("inferred").GetBoolean());
        Assert.Equal(0, quotes[1].GetProperty("source").GetArrayLength());

        var denials = Line.GetProperty("denials").EnumerateArray().ToList();
        Assert.Equal(["denial", "counterAssertion", "denial", "rejection"], denials.Select(d => d.GetProperty("kind").GetString()));
        Assert.Equal(1, denials[0].GetProperty("claim").GetInt32());
        Assert.Equal("that invoice", Raw[denials[0].GetProperty("denied").GetProperty("start").GetInt32()..denials[0].GetProperty("denied").GetProperty("end").GetInt32()]);
        Assert.All(["denier", "denied", "claim"], name => Assert.Equal(JsonValueKind.Null, denials[3].GetProperty(name).ValueKind));
        Assert.Equal("neither", First("nonDenials").GetProperty("kind").GetString());
        Assert.Equal("noResponse", First("replies").GetProperty("kind").GetString());
    }

    [Fact]
    public void A_place_of_lost_words_is_left_out_of_the_spans() =>
        Assert.Equal([[0, 3], [5, 13]], AnalysisMapping.Spans(new Passage([new Span(0, 3), new Span(4, 4), new Span(5, 13)])));

    [Fact]
    public void Check_gives_everything_with_offsets_into_the_text_it_carries()
    {
        var all = Check(SampleStory.Findings);
        Assert.Equal(Raw, all.GetProperty("text").GetString());
        Assert.Equal("Council paid twice for bridge repairs, audit finds", all.GetProperty("details").GetProperty("title").GetProperty("value").GetString());
        Assert.Equal("2026-11-14T08:10:00+00:00", all.GetProperty("details").GetProperty("published").GetProperty("value").GetString());
        Assert.Equal(2, all.GetProperty("denials")[0].GetProperty("claim").GetInt32());
        Assert.Equal("500,00", all.GetProperty("oddities")[1].GetProperty("text").GetString());
        var passages = Passages(all).ToList();
        Assert.True(passages.Count > 60);
        Assert.All(passages, p => Assert.Equal(Raw[p.GetProperty("start").GetInt32()..p.GetProperty("end").GetInt32()], p.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(true, true, "2026-11-14T08:10:00+01:00")]
    [InlineData(true, false, "2026-11-14T08:10:00")]
    [InlineData(false, false, "2026-11-14")]
    public void A_moment_carries_no_more_than_is_stated(bool time, bool zone, string written) => Assert.Equal(
        written, PageMapping.Moment(new StatedTime(new DateTimeOffset(2026, 11, 14, 8, 10, 0, TimeSpan.FromHours(zone ? 1 : 0)), time, zone)));

    [Fact]
    public void The_text_of_a_page_is_its_article_without_boilerplate_and_byline()
    {
        const string raw = "Menu\nTitle line\nBy Ann\nWords  of it.";
        var blocks = ArticleText.Plain(raw).Blocks;
        var text = RepairedView.Of(raw, [blocks[0] with { Kind = BlockKind.Boilerplate }, blocks[1], blocks[2] with { Kind = BlockKind.Byline }, blocks[3]]);
        var article = new Article(ArticleOrigin.HtmlFile, null, new ArticleDetails(), text, default);
        Assert.Equal("Title line\n\nWords of it.", PageMapping.Line("1", article).Text);
    }

    private static JsonElement Check(Findings findings) => JsonDocument.Parse(CheckJson.Write(SampleStory.Article, findings)).RootElement;

    private static JsonElement First(string name) => Line.GetProperty(name)[0];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static IEnumerable<JsonElement> Passages(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("shown", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Passages(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Passages),
        _ => [],
    };
}
