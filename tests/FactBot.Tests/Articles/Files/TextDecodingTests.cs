using System.Text;
using FactBot.Articles.Files;

namespace FactBot.Tests.Articles.Files;

public class TextDecodingTests
{
    private const string German = "Für die Bürgermeisterin ist die Brücke „zu alt“ – sie müsse größer werden, erklärte sie am Abend.";
    private const string Russian = "Мэр города сообщила в понедельник, что старый мост будет закрыт до конца года из-за сдвига двух опор.";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    [InlineData("utf-16BE", null)]
    [InlineData("windows-1252", "ISO-8859-1")]
    [InlineData("windows-1252", "\"windows-1252\"")]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "no-such-charset")]
    public void Text_comes_back_from_its_character_set(string written, string? header) =>
        Assert.Equal(German, TextDecoding.Decode(Encoding.GetEncoding(written).GetBytes(German), header, isHtml: false));

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void Undeclared_Russian_is_detected(string written) =>
        Assert.Equal(Russian, TextDecoding.Decode(Encoding.GetEncoding(written).GetBytes(Russian), null, isHtml: false));

    [Fact]
    public void A_byte_order_mark_beats_the_header() =>
        Assert.Equal(German, TextDecoding.Decode((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(German)], "windows-1252", isHtml: true));

    [Fact]
    public void The_header_beats_the_page_and_the_page_beats_the_guess()
    {
        var page = Encoding.UTF8.GetBytes($"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>{German}");
        Assert.Contains(German, TextDecoding.Decode(page, "utf8", isHtml: true), StringComparison.Ordinal);
        Assert.Contains("FÃ¼r", TextDecoding.Decode(page, null, isHtml: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_can_be_searched_is_not_UTF_16_whatever_it_says() =>
        Assert.Contains(German, TextDecoding.Decode(Encoding.UTF8.GetBytes($"<meta charset=utf-16><p>{German}"), null, isHtml: true), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_do_not_fit_become_marks() => Assert.Equal("a\uFFFDb", TextDecoding.Decode((byte[])[0x61, 0xFF, 0x62], "utf-8", isHtml: false));
}
