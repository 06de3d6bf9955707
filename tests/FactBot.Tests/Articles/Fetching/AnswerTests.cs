using System.IO.Compression;
using System.Text;
using FactBot.Articles.Fetching;
using FactBot.Core.Domain;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Articles.Fetching;

public class AnswerTests
{
    [Theory]
    [InlineData(204, UnreadableKind.Empty, null)]
    [InlineData(400, UnreadableKind.Refused, "400")]
    [InlineData(401, UnreadableKind.SignInNeeded, null)]
    [InlineData(402, UnreadableKind.Paywall, "0")]
    [InlineData(403, UnreadableKind.Refused, "403")]
    [InlineData(404, UnreadableKind.NotFound, "404")]
    [InlineData(410, UnreadableKind.NotFound, "410")]
    [InlineData(451, UnreadableKind.Refused, "451")]
    [InlineData(500, UnreadableKind.SiteFailed, "500")]
    [InlineData(503, UnreadableKind.SiteFailed, "503")]
    public async Task A_status_is_said_in_the_desks_words(int status, UnreadableKind why, string? detail)
    {
        await using var server = new LoopbackServer($"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var fetcher = FetchTesting.Fetcher();
        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Url(), default));
        Assert.Equal(new Reading.Unreadable(why, detail), failed.Why);
    }

    [Fact]
    public async Task The_wait_that_a_site_asks_for_is_passed_on()
    {
        await using var server = new LoopbackServer("HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = FetchTesting.Fetcher();
        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Url(), default));
        Assert.Equal((UnreadableKind.TooManyRequests, "120", TimeSpan.FromMinutes(2)), (failed.Why.Why, failed.Why.Detail, failed.RetryAfter));
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_too_much_is_too_large()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 32; i++)
            {
                gzip.Write(new byte[1_000_000]);
            }
        }

        await using var server = new LoopbackServer(async (_, stream, ct) =>
        {
            await LoopbackServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n", ct);
            await stream.WriteAsync(packed.ToArray(), ct);
        });
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.TooLarge, await fetcher.FailureAsync(server.Url()));
    }

    [Fact]
    public async Task A_body_without_end_is_too_large()
    {
        await using var server = new LoopbackServer(async (_, stream, ct) =>
        {
            await LoopbackServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", ct);
            while (true)
            {
                await stream.WriteAsync(new byte[64_000], ct);
            }
        });
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.TooLarge, await fetcher.FailureAsync(server.Url()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>half")]
    public async Task A_site_that_stops_in_the_middle_times_out(string sent)
    {
        var time = new FakeTimeProvider();
        await using var server = new LoopbackServer(async (_, stream, ct) =>
        {
            await LoopbackServer.WriteAsync(stream, sent, ct);
            time.Advance(TimeSpan.FromSeconds(FetchTesting.Options.TimeoutSeconds));
            await new TaskCompletionSource().Task.WaitAsync(ct);
        });
        using var fetcher = FetchTesting.Fetcher(time: time);
        Assert.Equal(UnreadableKind.TimedOut, await fetcher.FailureAsync(server.Url()));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\nshort")]
    [InlineData("<html>no head at all</html>")]
    public async Task A_broken_answer_is_the_sites_failure(string answer)
    {
        await using var server = new LoopbackServer(answer);
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.SiteFailed, await fetcher.FailureAsync(server.Url()));
    }

    [Fact]
    public async Task Headers_without_end_are_the_sites_failure()
    {
        var flood = new StringBuilder("HTTP/1.1 200 OK\r\n").Insert(17, "X-Filler: 0123456789\r\n", 10_000).Append("\r\n").ToString();
        await using var server = new LoopbackServer(flood);
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.SiteFailed, await fetcher.FailureAsync(server.Url()));
    }

    [Fact]
    public async Task A_closed_port_is_no_connection()
    {
        var server = new LoopbackServer("x");
        var url = server.Url();
        await server.DisposeAsync();
        using var fetcher = FetchTesting.Fetcher();
        Assert.Equal(UnreadableKind.NoConnection, await fetcher.FailureAsync(url));
    }

    [Fact]
    public async Task The_caller_can_end_a_fetch()
    {
        using var end = new CancellationTokenSource();
        await using var server = new LoopbackServer(async (_, _, ct) =>
        {
            await end.CancelAsync();
            await new TaskCompletionSource().Task.WaitAsync(ct);
        });
        using var fetcher = FetchTesting.Fetcher();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(server.Url(), end.Token));
    }
}
