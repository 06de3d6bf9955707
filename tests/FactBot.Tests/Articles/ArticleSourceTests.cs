using System.IO.Compression;
using System.Text;
using CsCheck;
using FactBot.Articles;
using FactBot.Core.Domain;
using FactBot.Tests.Articles.Fetching;
using FactBot.Tests.Articles.Files;
using FactBot.Tests.Articles.Pages;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Articles;

public class ArticleSourceTests
{
    private const string Html = $"<title>Bridge</title><article>{PageTesting.Paragraphs}</article>";

    private static readonly ArticleSource Source = new(null, new OwnFileParser(), new FakeTimeProvider());

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=caption>", "</div>", "<b>", "</b>", "<table><tr><td>", "<li>", "<a href=x>", "</a>", "<img src=x>", "<br>", "<!--", "-->", "<script>",
        "</script>", "<figure>", "<figcaption>", "<article>", "<h2>", "\"", "'", "&amp;", "&#0;", "\0", "\u202E", "\uD800", "The mayor said so. ", "Photo: X ",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":", "<meta property=og:title content='", "Read more", PageTesting.Paragraphs,
    ];

    private static readonly Gen<string> Markup = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);

    [Fact]
    public async Task A_link_is_fetched_and_read()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok(Html));
        using var fetcher = FetchTesting.Fetcher();
        var reading = await new ArticleSource(fetcher, new OwnFileParser(), new FakeTimeProvider()).FetchAsync(server.Url("/story#top"), default);
        var article = Assert.IsType<Reading.Read>(reading).Article;
        Assert.Equal((ArticleOrigin.Link, server.Url("/story")), (article.Origin, article.Address?.AbsoluteUri));
        Assert.Equal("Bridge", article.Details.Title?.Value);
    }

    [Fact]
    public async Task A_page_that_is_a_PDF_is_read_as_one()
    {
        await using var server = new LoopbackServer(async (_, stream, ct) =>
        {
            var pdf = Pdf();
            await LoopbackServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {pdf.Length}\r\n\r\n", ct);
            await stream.WriteAsync(pdf, ct);
        });
        using var fetcher = FetchTesting.Fetcher();
        var reading = await new ArticleSource(fetcher, new OwnFileParser(), new FakeTimeProvider()).FetchAsync(server.Url(), default);
        Assert.Equal(ArticleOrigin.PdfFile, Assert.IsType<Reading.Read>(reading).Article.Origin);
    }

    [Fact]
    public async Task A_PDF_gives_its_paragraphs_in_order_with_its_title_and_author()
    {
        var article = Assert.IsType<Reading.Read>(await Source.ReadAsync(Pdf(), "release.pdf", default)).Article;
        Assert.Equal(("Bridge closed", "Ann Lee"), (article.Details.Title?.Value, article.Details.Authors.Single().Value));
        Assert.Null(article.Details.Published);
        Assert.Equal(2, article.Text.Blocks.Length);
        Assert.StartsWith("The mayor said on Monday", article.Text.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a.txt", UnreadableKind.Empty, null)]
    [InlineData("GIF89a...", "a.gif", UnreadableKind.NotText, "an image")]
    [InlineData("%PDF-1.4 nonsense", "a.pdf", UnreadableKind.BrokenFile, "PDF: it is damaged")]
    [InlineData("\u0001\u0002\u0000\u0003\u0000", "a.bin", UnreadableKind.UnknownKind, null)]
    [InlineData("<html><p>Hi.</p></html>", "a.html", UnreadableKind.NoArticle, null)]
    [InlineData("Die Bürgermeisterin hat am Montag erklärt, dass die alte Brücke bis zum Ende des Jahres nicht mehr geöffnet wird.", "a.txt", UnreadableKind.OtherLanguage, "German")]
    public async Task What_cannot_be_read_says_why(string content, string name, UnreadableKind why, string? detail) =>
        Assert.Equal(new Reading.Unreadable(why, detail), await Source.ReadAsync(Encoding.UTF8.GetBytes(content), name, default));

    [Fact]
    public async Task What_is_too_large_says_the_limit()
    {
        Assert.Equal(new Reading.Unreadable(UnreadableKind.TooLarge, "20 MB"), await Source.ReadAsync(new byte[ArticleSource.MostBytes + 1], "a.txt", default));
        Assert.Equal(new Reading.Unreadable(UnreadableKind.TooLarge, "2,000,000 characters"), Source.ReadText(new string('a', ArticleSource.MostCharacters + 1)));
    }

    [Fact]
    public void Pasted_text_is_an_article() =>
        Assert.Equal(ArticleOrigin.Pasted, Assert.IsType<Reading.Read>(Source.ReadText("The mayor said no.")).Article.Origin);

    [Fact]
    public async Task Without_a_fetcher_no_link_is_read() =>
        Assert.Equal(new Reading.Unreadable(UnreadableKind.NoConnection), await Source.FetchAsync("https://news.example/", default));

    [Fact]
    public void Whatever_the_page_holds_the_answer_is_a_value_and_its_spans_fit() => Markup.Sample(
        html => CheckSpans(Task.Run(() => Source.ReadAsync(Encoding.UTF8.GetBytes("<html>" + html), null, default)).GetAwaiter().GetResult()), iter: 300, threads: 1);

    [Fact]
    public void Whatever_the_bytes_are_the_answer_is_a_value() => Gen.Byte.Array[0, 400].Sample(
        bytes => CheckSpans(Task.Run(() => Source.ReadAsync(bytes, null, default)).GetAwaiter().GetResult()), iter: 1000, threads: 1);

    [Fact]
    public void A_damaged_PDF_is_an_answer()
    {
        var whole = Pdf();
        Gen.Int[0, whole.Length - 1].Select(Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                var pdf = whole.ToArray();
                Array.ForEach(changes, c => pdf[c.Item1] = c.Item2);
                CheckSpans(Task.Run(() => Source.ReadAsync(pdf, null, default)).GetAwaiter().GetResult());
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public async Task A_PDF_that_unpacks_to_too_much_is_refused()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 200; i++)
            {
                zlib.Write(new byte[1_000_000]);
            }
        }

        // Unpacked, it would be a page without text: "a PDF of pictures".
        var reading = await Source.ReadAsync(TestPdf.WithContent(packed.ToArray()), "bomb.pdf", default);
        Assert.Equal(new Reading.Unreadable(UnreadableKind.BrokenFile, "PDF: it is damaged"), reading);
    }

    private static void CheckSpans(Reading reading)
    {
        if (reading is Reading.Read { Article.Text: var text })
        {
            var end = 0;
            foreach (var block in text.Blocks)
            {
                Assert.InRange(block.Start, end, text.Repaired.Length);
                end = block.End;
                Assert.InRange(end, block.Start + 1, text.Repaired.Length);
            }
        }
    }

    private static byte[] Pdf() => TestPdf.Write(
        "Bridge closed",
        ["The mayor said on Monday that the old bridge would be closed for the", "rest of the year, because two of its pillars had moved by the width", "of a hand since the flood in the spring."],
        ["The repair is expected to cost four million dollars, according to a", "report of the engineers, and would be paid for by the state and by", "the city from the year after next."]);
}
