using FactBot.Articles.Fetching;
using FactBot.Core.Domain;

namespace FactBot.Tests.Articles.Fetching;

public class RedirectTests
{
    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("//10.0.0.1/")]
    [InlineData("http://[::ffff:169.254.169.254]/latest/meta-data/")]
    [InlineData("http://user:pw@news.example/")]
    [InlineData("http://localhost/")]
    public async Task A_redirect_passes_the_same_gate(string target)
    {
        await using var server = new LoopbackServer(LoopbackServer.Redirect(target));
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.AddressNotAllowed, await fetcher.FailureAsync(server.Url()));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_redirect_to_another_scheme_is_a_bad_address()
    {
        await using var server = new LoopbackServer(LoopbackServer.Redirect("file:///etc/passwd"));
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.BadAddress, await fetcher.FailureAsync(server.Url()));
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        await using var server = new LoopbackServer((path, stream, ct) => LoopbackServer.WriteAsync(
            stream, path == "/0" ? LoopbackServer.Ok("there") : LoopbackServer.Redirect($"/{int.Parse(path[1..]) - 1}"), ct));
        using var fetcher = FetchTesting.Fetcher();
        var page = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Url("/5"), default));
        Assert.Equal(server.Url("/0"), page.Address.AbsoluteUri);
        Assert.Equal(UnreadableKind.TooManyRedirects, await fetcher.FailureAsync(server.Url("/6")));
    }

    [Fact]
    public async Task A_redirect_without_a_target_is_the_sites_failure()
    {
        await using var server = new LoopbackServer("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.SiteFailed, await fetcher.FailureAsync(server.Url()));
    }

    [Fact]
    public async Task Cookies_are_not_carried_along()
    {
        await using var server = new LoopbackServer((path, stream, ct) => LoopbackServer.WriteAsync(
            stream, path == "/a" ? LoopbackServer.Redirect("/b").Replace("Location", "Set-Cookie: id=1\r\nLocation", StringComparison.Ordinal) : LoopbackServer.Ok("x"), ct));
        using var fetcher = FetchTesting.Fetcher();
        await fetcher.FetchAsync(server.Url("/a"), default);
        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain(server.Requests, r => r.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));
    }
}
