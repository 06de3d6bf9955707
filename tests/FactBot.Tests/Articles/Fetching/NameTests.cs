using System.Net;
using FactBot.Articles.Fetching;
using FactBot.Core.Domain;
using Moq;

namespace FactBot.Tests.Articles.Fetching;

public class NameTests
{
    [Theory]
    [InlineData("127.0.0.1", "10.0.0.1")]
    [InlineData("::ffff:10.0.0.1", "127.0.0.1")]
    [InlineData("fd00::1", "127.0.0.1")]
    public async Task One_address_that_is_not_allowed_refuses_the_name(params string[] addresses)
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("x"));
        using var fetcher = FetchTesting.Fetcher(new FakeNames(addresses));
        Assert.Equal(UnreadableKind.AddressNotAllowed, await fetcher.FailureAsync($"http://news.example:{server.Port}/"));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_and_the_checked_address_is_used()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("x"));
        var names = new FakeNames(["127.0.0.1"], ["10.0.0.1"]);
        using var fetcher = FetchTesting.Fetcher(names);
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync($"http://news.example:{server.Port}/", default));
        Assert.Equal(1, names.Asked);
    }

    [Fact]
    public async Task The_next_fetch_checks_the_name_again()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("x"));
        using var fetcher = FetchTesting.Fetcher(new FakeNames(["127.0.0.1"], ["10.0.0.1"]));
        Assert.Null(await fetcher.FailureAsync($"http://news.example:{server.Port}/"));
        Assert.Equal(UnreadableKind.AddressNotAllowed, await fetcher.FailureAsync($"http://news.example:{server.Port}/"));
    }

    [Fact]
    public async Task A_name_without_addresses_is_no_connection()
    {
        using var fetcher = FetchTesting.Fetcher(new FakeNames([[]]));
        Assert.Equal(UnreadableKind.NoConnection, await fetcher.FailureAsync("http://nowhere.example/"));
    }

    [Fact]
    public async Task The_other_end_is_checked_again_after_connecting()
    {
        // The address passes the check of the name and not the check of the connection.
        var policy = new Mock<IAddressPolicy>();
        policy.Setup(p => p.AllowsPort(It.IsAny<int>())).Returns(true);
        policy.SetupSequence(p => p.Allows(It.IsAny<IPAddress>())).Returns(true).Returns(false);
        await using var server = new LoopbackServer(LoopbackServer.Ok("x"));
        using var fetcher = FetchTesting.Fetcher(policy: policy.Object);
        Assert.Equal(UnreadableKind.AddressNotAllowed, await fetcher.FailureAsync($"http://news.example:{server.Port}/"));
        Assert.DoesNotContain(server.Requests, r => r.Length > 0);
    }
}
