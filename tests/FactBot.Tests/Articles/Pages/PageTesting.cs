using FactBot.Articles.Pages;
using FactBot.Core.Domain;

namespace FactBot.Tests.Articles.Pages;

internal static class PageTesting
{
    /// <summary>Three paragraphs of our own that any reader takes for an article.</summary>
    public const string Paragraphs = """
        <p>The mayor said on Monday that the old bridge would be closed for the rest of the year, because two of its pillars had moved by the width of a hand.</p>
        <p>“We will not open it before the engineers are sure,” Ann Lee, the mayor, told a meeting of residents, who had asked for a date and did not get one.</p>
        <p>The repair is expected to cost four million dollars, according to a report of the city's engineers, and would be paid for by the state and the city.</p>
        """;

    /// <summary>The paragraphs again, each in other words.</summary>
    public static string Retold(int times) =>
        string.Concat(Enumerable.Range(1, times).Select(i => Paragraphs.Replace("<p>", $"<p>{i} days later. ", StringComparison.Ordinal)));

    public static PageReading Read(string html, string? address = "https://news.example/a") =>
        HtmlArticleReader.Read(html, address is null ? null : new Uri(address), DateTimeOffset.UnixEpoch, default);

    public static ArticleDetails Details(string head, string body = "") =>
        Read($"<html><head>{head}</head><body><article>{body}{Paragraphs}</article></body></html>").Article.Details;

    /// <summary>"Paragraph: text" a line, for the blocks of an article of which Paragraphs is a part.</summary>
    public static IReadOnlyList<string> Blocks(string body, string head = "") =>
        [.. Lines(Read($"<html><head>{head}</head><body><article>{body}</article></body></html>").Article.Text)];

    public static IEnumerable<string> Lines(ArticleText text) =>
        text.Blocks.Select(b => $"{b.Kind}: {text.Repaired.Substring(b.Start, b.Length)}");
}
