using FactBot.Core.Rules;

namespace FactBot.Tests.Core.Rules;

public class AddressKeyTests
{
    [Theory]
    [InlineData("https://www.harbourpost.example/news/bridge", "http://harbourpost.example/news/bridge/")]
    [InlineData("https://harbourpost.example/a?utm_source=x&id=3", "https://harbourpost.example/a?id=3&fbclid=abc")]
    [InlineData("https://HarbourPost.example/a#part", "https://harbourpost.example/a")]
    [InlineData("https://harbourpost.example/a?b=2&a=1", "https://harbourpost.example/a?a=1&b=2")]
    [InlineData("https://b\u00FCcher.example/a", "https://xn--bcher-kva.example/a")]
    public void The_same_page_has_one_key_however_its_link_was_written(string one, string other) =>
        Assert.Equal(AddressKey.Of(one), AddressKey.Of(other));

    [Theory]
    [InlineData("https://harbourpost.example/a", "https://harbourpost.example/b")]
    [InlineData("https://harbourpost.example/a?id=3", "https://harbourpost.example/a?id=4")]
    [InlineData("https://harbourpost.example/A", "https://harbourpost.example/a")]
    [InlineData("https://harbourpost.example:8443/a", "https://harbourpost.example/a")]
    [InlineData("https://news.harbourpost.example/a", "https://harbourpost.example/a")]
    public void Other_pages_have_other_keys(string one, string other) =>
        Assert.NotEqual(AddressKey.Of(one), AddressKey.Of(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bridge")]
    [InlineData("ftp://harbourpost.example/a")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_web_address_has_none(string? address) => Assert.Null(AddressKey.Of(address));
}
