using System.Net;
using System.Text.RegularExpressions;
using FactBot.Articles.Fetching;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Articles.Fetching;

public class HostileLinksTests
{
    [SharedFact("data/articles/hostile-urls-dev.txt")]
    public async Task No_hostile_link_reaches_a_listener_on_this_machine()
    {
        await using var v4 = new LoopbackServer(LoopbackServer.Ok("secret"), IPAddress.Any);
        await using var v6 = new LoopbackServer(LoopbackServer.Ok("secret"), IPAddress.IPv6Any);
        foreach (var server in (LoopbackServer[])[v4, v6])
        {
            foreach (var line in await File.ReadAllLinesAsync(SharedFiles.PathOf("data/articles/hostile-urls-dev.txt")))
            {
                await RefusedAsync(Unescaped(line).Replace("{P}", $"{server.Port}", StringComparison.Ordinal));
            }

            Assert.Equal(0, server.Connections);
        }
    }

    [Theory]
    [InlineData("http://127.1:{P}/")]
    [InlineData("http://2130706433:{P}/")]
    [InlineData("http://0x7f.0.0.1:{P}/")]
    [InlineData("http://[::ffff:7f00:1]:{P}/")]
    [InlineData("http://[::127.0.0.1]:{P}/")]
    [InlineData("http://\u2460\u2461\u2466.0.0.1:{P}/")]
    [InlineData("http://\uFF11\uFF12\uFF17.0.0.1:{P}/")]
    [InlineData("  http://127.0.0.1:{P}/")]
    [InlineData("http://user:pw@127.0.0.1:{P}/")]
    [InlineData("http://localtest.example:{P}/")]
    public async Task This_machine_stays_out_of_reach_in_every_spelling(string link)
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("secret"), IPAddress.Any);
        await RefusedAsync(link.Replace("{P}", $"{server.Port}", StringComparison.Ordinal));
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("file:///etc/passwd", UnreadableKind.BadAddress)]
    [InlineData("not a link", UnreadableKind.BadAddress)]
    [InlineData("", UnreadableKind.BadAddress)]
    [InlineData("http://example.com:22/", UnreadableKind.AddressNotAllowed)]
    [InlineData("http://intranet/", UnreadableKind.AddressNotAllowed)]
    [InlineData("http://nas.local/", UnreadableKind.AddressNotAllowed)]
    [InlineData("https://user@example.com/", UnreadableKind.AddressNotAllowed)]
    public async Task The_production_gate_says_why(string link, UnreadableKind why)
    {
        var names = new FakeNames(["127.0.0.1"]);
        using var fetcher = FetchTesting.Fetcher(names, new GlobalAddressPolicy());
        Assert.Equal(why, await fetcher.FailureAsync(link));
        Assert.Equal(0, names.Asked);
    }

    /// <summary>Whatever name the link holds, this resolver says that it is this machine: the worst case.</summary>
    private static async Task RefusedAsync(string link)
    {
        using var fetcher = FetchTesting.Fetcher(new FakeNames(["127.0.0.1", "::1"]), new AnyPort());
        var why = await fetcher.FailureAsync(link);
        Assert.True(why is UnreadableKind.BadAddress or UnreadableKind.AddressNotAllowed, $"{link}: {why}");
    }

    private static string Unescaped(string line) =>
        Regex.Replace(line, @"\\u([0-9a-fA-F]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
}
