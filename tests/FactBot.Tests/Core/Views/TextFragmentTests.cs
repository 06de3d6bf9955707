using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Tests.Core.Views;

public class TextFragmentTests
{
    private const string Page = "https://example.org/a?b=1&c=2";

    private static string? Of(string words, string address = Page, params Span[] spans) => TextFragment.Link(
        new Uri(address, UriKind.RelativeOrAbsolute), words, spans.Length == 0 ? new Passage(0, words.Length) : new Passage([.. spans]));

    [Theory]
    [InlineData("Plain words.", "Plain%20words.")]
    [InlineData("a-b, c & d", "a%2Db%2C%20c%20%26%20d")]
    [InlineData("two\n  lines\u00A0and \u00ADhidden", "two%20lines%20and%20hidden")]
    [InlineData("\u201Cé\u201D #1?", "%E2%80%9C%C3%A9%E2%80%9D%20%231%3F")]
    [InlineData("\U0001F30A sea", "%F0%9F%8C%8A%20sea")]
    public void Words_are_percent_encoded_with_the_signs_of_the_directive(string words, string encoded) =>
        Assert.Equal($"{Page}#:~:text={encoded}", Of(words));

    [Fact]
    public void A_long_sentence_is_named_by_its_first_and_last_words()
    {
        var sentence = string.Join(' ', Enumerable.Range(1, 60).Select(n => $"w{n}"));
        Assert.Equal($"{Page}#:~:text=w1%20w2%20w3%20w4%20w5,w56%20w57%20w58%20w59%20w60", Of(sentence));
    }

    [Fact]
    public void Only_the_longest_span_is_used() =>
        Assert.Equal($"{Page}#:~:text=reported%20that", Of("the\n\nreported that", Page, new Span(0, 3), new Span(4, 4), new Span(5, 18)));

    [Theory]
    [InlineData("https://user:secret@example.org/a#top", "https://example.org/a#top:~:text=x")]
    [InlineData("https://example.org/a#:~:text=old", "https://example.org/a#:~:text=x")]
    public void An_anchor_is_kept_and_a_password_is_not(string address, string link) => Assert.Equal(link, Of("x", address));

    [Theory]
    [InlineData("file:///etc/passwd", "words")]
    [InlineData("/relative", "words")]
    [InlineData(Page, "half \uD800 character")]
    [InlineData(Page, "lost \uFFFD letter")]
    [InlineData(Page, "\u200B")]
    public void There_is_no_link_where_none_would_work(string address, string words) => Assert.Null(Of(words, address));
}
