using System.Net;
using FactBot.Articles.Fetching;

namespace FactBot.Tests.Articles.Fetching;

public class AddressRulesTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.254")]
    [InlineData("100.128.0.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    public void Global_addresses_are_allowed(string address) => Assert.True(new GlobalAddressPolicy().Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.254")]
    [InlineData("127.255.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.0")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::ffff:0:127.0.0.1")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("64:ff9b:1:a00:0:100::")]
    [InlineData("100::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:808:808::1")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Special_addresses_are_not(string address) => Assert.False(new GlobalAddressPolicy().Allows(IPAddress.Parse(address)));

    [Fact]
    public void Only_the_ports_of_the_web_are_allowed() =>
        Assert.Equal([80, 443], Enumerable.Range(0, 65536).Where(new GlobalAddressPolicy().AllowsPort));
}
