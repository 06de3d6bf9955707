using FactBot.Core.Domain;
using static FactBot.Tests.Articles.Pages.PageTesting;

namespace FactBot.Tests.Articles.Pages;

public class DetailsTests
{
    private const string Ld = "<script type='application/ld+json'>";

    [Fact]
    public void Each_field_says_where_it_stands()
    {
        var details = Details($$"""
            <html lang=en_gb><title>Bridge closed | City Post</title><meta property=og:title content="Bridge closed | City Post"><meta property=og:site_name content="City Post">
            <link rel=canonical href="/bridge">
            {{Ld}}{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"author":[{"@id":"#lee"},{"name":"Bo Ek"}],
            "datePublished":"2024-05-03T08:00:00+02:00","dateModified":"2024-05-03","inLanguage":"en-GB"},{"@id":"#lee","@type":"Person","name":"Ann Lee"}]}</script>
            """);
        Assert.Equal(new Stated<string>("Bridge closed", "og:title"), details.Title);
        Assert.Equal([new("Ann Lee", "json-ld"), new("Bo Ek", "json-ld")], details.Authors.AsEnumerable());
        Assert.Equal(new Stated<string>("City Post", "og:site_name"), details.Site);
        Assert.Equal(new Stated<string>("https://news.example/bridge", "canonical"), details.Canonical);
        Assert.Equal("en-GB", details.Language?.Value);
        Assert.Equal(new StatedTime(new DateTimeOffset(2024, 5, 3, 8, 0, 0, TimeSpan.FromHours(2)), true, true), details.Published?.Value);
        Assert.Equal(new StatedTime(new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero), false, false), details.Modified?.Value);
    }

    [Fact]
    public void All_dates_are_kept_the_chosen_one_first()
    {
        var details = Details(
            $$"""<meta property=article:published_time content="2024-05-02T10:00:00Z">{{Ld}}{"@type":"Article","datePublished":"2024-05-03"}</script>""",
            "<time itemprop=datePublished datetime=2024-05-04>4 May</time>");
        Assert.Equal(["json-ld datePublished", "article:published_time", "itemprop datePublished"], details.Dates.Select(d => d.From));
        Assert.Equal(details.Dates[0], details.Published);
    }

    [Fact]
    public void A_date_is_never_read_from_the_address() =>
        Assert.Empty(Read($"<article>{Paragraphs}</article>", "https://news.example/2018/10/05/bridge").Article.Details.Dates);

    [Theory]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"Bridge\tclosed\",}", "Bridge closed")]
    [InlineData("<!-- {\"@type\":\"Article\",\"headline\":\"Bridge closed\"} //-->", "Bridge closed")]
    [InlineData("[[{\"@type\":\"Article\",\"headline\":\"Bridge closed\"}]]", "Bridge closed")]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"Bridge", null)]
    [InlineData("{\"@type\":7,\"headline\":[{\"@id\":3}]}", null)]
    public void Broken_data_is_mended_or_passed_over(string json, string? title) =>
        Assert.Equal(title, Details($"{Ld}{json}</script>").Title?.Value);

    [Theory]
    [InlineData("<meta name=author content='By Ann Lee and Bo Ek, Staff Writers'>", "", "Ann Lee|Bo Ek", "author")]
    [InlineData("", "<a rel=author href=/lee>Ann Lee</a>", "Ann Lee", "rel=author")]
    [InlineData("", "<p class=byline>By ANN LEE<br>City Post Correspondent</p>", "ANN LEE City Post Correspondent", null)]
    [InlineData("<meta property=article:author content=https://social.example/lee>", "", "", null)]
    public void Authors_are_people(string head, string body, string names, string? from)
    {
        var authors = Details(head, body).Authors;
        if (from is not null || names.Length == 0)
        {
            Assert.Equal(names, string.Join('|', authors.Select(a => a.Value)));
            Assert.All(authors, a => Assert.Equal(from, a.From));
        }
    }

    [Theory]
    [InlineData("2024-05-03T08:00:00.000Z", "2024-05-03 08:00 +00:00", true, true)]
    [InlineData("2024-05-03T08:00:00+0530", "2024-05-03 08:00 +05:30", true, true)]
    [InlineData("2024-05-03 08:00:00", "2024-05-03 08:00 +00:00", true, false)]
    [InlineData("May 3, 2024", "2024-05-03 00:00 +00:00", false, false)]
    [InlineData("Published Friday, 3rd May 2024", "2024-05-03 00:00 +00:00", false, false)]
    [InlineData("Fri, 03 May 2024 08:00:00 GMT", "2024-05-03 08:00 +00:00", true, true)]
    public void Dates_say_what_they_do_not_know(string stated, string when, bool hasTime, bool hasZone)
    {
        var date = Details($"<meta name=date content='{stated}'>").Published!.Value;
        Assert.Equal((when, hasTime, hasZone), (date.When.ToString("yyyy-MM-dd HH:mm zzz", null), date.HasTime, date.HasZone));
    }

    [Theory]
    [InlineData("03/04/2024")]
    [InlineData("yesterday")]
    [InlineData("2024-13-45")]
    [InlineData("0001-01-01T00:00:00")]
    public void What_is_no_certain_date_is_none(string stated) => Assert.Null(Details($"<meta name=date content='{stated}'>").Published);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:pw@news.example/")]
    public void A_canonical_address_is_a_web_address(string link) => Assert.Null(Details($"<link rel=canonical href='{link}'>").Canonical);
}
