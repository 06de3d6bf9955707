using FactBot.Articles.Fetching;
using FactBot.Core.Domain;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Articles.Fetching;

public class RequestTests
{
    [Fact]
    public async Task A_request_names_the_bot_and_says_nothing_about_its_users()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("x"));
        using var fetcher = FetchTesting.Fetcher();
        await fetcher.FetchAsync(server.Url("/story?id=7#:~:text=secret"), default);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("GET /story?id=7 HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"User-Agent: {FetchTesting.Options.UserAgent}\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", request, StringComparison.Ordinal);
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Accept-Language", "Host", "User-Agent"],
            request.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(':')[0]).Order());
    }

    [Theory]
    [InlineData("https://news.example/story?preview=true")]
    [InlineData("https://news.example/?p=12&preview_id=12&preview_nonce=ab12")]
    [InlineData("https://news.example/story?token=abc")]
    [InlineData("https://news.example/story?accessToken=abc")]
    [InlineData("https://news.example/story?a=1&share-key=abc")]
    [InlineData("https://news.example/story?draft")]
    public async Task A_private_preview_is_not_fetched(string link)
    {
        var names = new FakeNames(["127.0.0.1"]);
        using var fetcher = FetchTesting.Fetcher(names);
        Assert.Equal(UnreadableKind.PrivatePreview, await fetcher.FailureAsync(link));
        Assert.Equal(0, names.Asked);
    }

    [Theory]
    [InlineData("https://news.example/story?preview=false")]
    [InlineData("https://news.example/draft-law-passes?utm_source=x")]
    [InlineData("https://news.example/story?tokens_of_love=1")]
    public void A_link_that_only_sounds_like_a_preview_is_fetched(string link) => Assert.False(PrivateLinks.IsPrivate(new Uri(link)));

    [Fact]
    public void Sound_settings_have_no_problems() => Assert.Empty(FetchTesting.Options.Problems());

    [Fact]
    public void Each_unsound_setting_is_named_with_what_to_put_there()
    {
        var problems = new FetchOptions { UserAgent = "bot", TimeoutSeconds = 0, MaxBytes = 5 }.Problems().ToList();
        Assert.Collection(
            problems,
            p => Assert.StartsWith("Fetch:UserAgent must name the bot and a way to reach you", p, StringComparison.Ordinal),
            p => Assert.StartsWith("Fetch:TimeoutSeconds is 0: put a number of seconds from 1 to 120 there", p, StringComparison.Ordinal),
            p => Assert.StartsWith("Fetch:MaxBytes is 5: put a number of bytes", p, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => new PageFetcher(new FetchOptions(), new FakeTimeProvider()));
    }
}
