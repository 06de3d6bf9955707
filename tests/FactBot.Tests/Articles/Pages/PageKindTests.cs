using FactBot.Core.Domain;
using static FactBot.Tests.Articles.Pages.PageTesting;

namespace FactBot.Tests.Articles.Pages;

public class PageKindTests
{
    private static readonly string Stories = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><h3><a href=/{i}>Council votes for bridge number {i}</a></h3></li>"));

    [Fact]
    public void An_article_has_no_problem() => Assert.Null(Read($"<article>{Paragraphs}</article>").Problem);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>", "")]
    [InlineData("<meta property=article:content_tier content=locked>", "")]
    [InlineData("<meta property=article:content_tier content=metered>", "<p>Subscribe to continue reading.</p>")]
    public void A_stub_behind_a_paywall_says_how_many_sentences_it_shows(string head, string end)
    {
        var page = Read($"<head>{head}</head><article>{Paragraphs}{end}</article>");
        Assert.Equal(UnreadableKind.Paywall, page.Problem?.Why);
        Assert.InRange(int.Parse(page.Problem!.Detail!), 3, 4);
        Assert.True(page.Article.Details.Paywalled);
    }

    [Fact]
    public void A_whole_article_that_says_it_is_not_free_is_read()
    {
        var page = Read($"<head><meta property=article:content_tier content=locked></head><article>{Retold(4)}</article>");
        Assert.Null(page.Problem);
        Assert.True(page.Article.Details.Paywalled);
    }

    [Theory]
    [InlineData("<title>Just a moment...</title><div id=challenge-form>Checking your browser before accessing news.example</div>", UnreadableKind.RobotCheck)]
    [InlineData("<title>Access denied</title><p>Please verify you are a human.</p>", UnreadableKind.RobotCheck)]
    [InlineData("<title>Before you continue</title><p>We and our 842 partners store and use cookies.</p><button>Accept all</button>", UnreadableKind.ConsentWall)]
    [InlineData("<title>Page not found</title><h1>404</h1><p>Sorry, try the home page.</p>", UnreadableKind.NotFound)]
    [InlineData("<title>News</title><div id=root></div><noscript>You need JavaScript.</noscript><script>x</script>", UnreadableKind.NoArticle)]
    [InlineData("<p>Hello.</p>", UnreadableKind.NoArticle)]
    [InlineData("", UnreadableKind.NoArticle)]
    public void A_page_in_place_of_an_article_is_recognised(string html, UnreadableKind why) => Assert.Equal(why, Read(html).Problem?.Why);

    [Fact]
    public void A_home_page_is_a_list_of_stories() =>
        Assert.Equal(new Reading.Unreadable(UnreadableKind.NoArticle, "a list of stories"), Read($"<title>City Post</title><main><ul>{Stories}</ul></main>").Problem);

    [Fact]
    public void An_article_about_cookies_and_robots_is_an_article()
    {
        var about = Paragraphs + "<p>The site asks “are you a robot?” and wants you to accept all cookies before you continue, and says: subscribe to continue reading.</p>" + Retold(3);
        Assert.Null(Read($"<title>Are you a robot?</title><article>{about}</article><ul>{Stories}</ul>").Problem);
    }
}
