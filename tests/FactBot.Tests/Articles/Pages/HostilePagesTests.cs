using FactBot.Articles.Pages;
using FactBot.Articles.Pages.Body;
using FactBot.Core.Domain;
using FactBot.Tests.Support;
using static FactBot.Tests.Articles.Pages.PageTesting;

namespace FactBot.Tests.Articles.Pages;

public class HostilePagesTests
{
    public static TheoryData<string> Bombs => new(
        Repeat("<div>", 16_000),
        Repeat("<b x=1>", 16_000) + Paragraphs,
        Repeat("<table><tr><td>", 5_000),
        Repeat("<svg><g>", 5_000),
        Repeat("<p>", 100_000),
        "<div " + Repeat("a=1 ", 500_000) + ">");

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_nesting_bomb_is_refused_at_once(string html)
    {
        Assert.True(TagScan.IsTooMuch(html), "A tree was made of it.");
        Assert.Equal(UnreadableKind.TooDeep, Read(html).Problem?.Why);
    }

    [Theory]
    [InlineData("<b><div></b>")]
    [InlineData("<span><div></span>")]
    [InlineData("<div><table><tr><td></div>")]
    [InlineData("<svg><tr>")]
    [InlineData("<optgroup><option>")]
    public void A_bomb_that_deceives_the_scan_is_refused_by_its_tree(string piece) =>
        Assert.Equal(UnreadableKind.TooDeep, Read(Repeat(piece, 2_000) + Paragraphs).Problem?.Why);

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a b=\"")]
    [InlineData("<!-- ")]
    [InlineData("<script>")]
    [InlineData("</div>")]
    [InlineData("\u0000")]
    [InlineData("\u202E,")]
    public async Task Half_a_million_of_anything_is_read(string piece)
    {
        var page = Repeat(piece, 500_000) + Paragraphs;
        Assert.NotNull(await Hang.EndsAsync(() => Read(page)));
    }

    [Fact]
    public void The_work_ends_when_the_caller_says() =>
        Assert.ThrowsAny<OperationCanceledException>(() => HtmlArticleReader.Read(Paragraphs, null, default, new CancellationToken(true)));

    [Fact]
    public void Unclosed_paragraphs_and_items_are_not_deep() =>
        Assert.Null(Read("<article>" + Repeat("<p>The mayor said on Monday that the old bridge would be closed for the rest of the year.", 500)).Problem);

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
