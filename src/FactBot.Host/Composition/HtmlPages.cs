using FactBot.Articles.Files;
using FactBot.Articles.Pages;
using FactBot.Core.Domain;
using FactBot.Host.Batch;

namespace FactBot.Host.Composition;

/// <summary>
/// Reads saved pages with the web page reader. Any text found is returned, even of a page that is not worth checking (a paywall's stub),
/// because the line says so. Only a page without any text is refused.
/// </summary>
internal sealed class HtmlPages(TimeProvider time) : IPageReader
{
    public Reading Read(string html, Uri? address, CancellationToken ct)
    {
        var page = HtmlArticleReader.Read(html, address, time.GetUtcNow(), ct);
        return page.Problem is { } problem && page.Article.Text.Raw.Length == 0 ? problem : new Reading.Read(page.Article);
    }

    public Reading Read(ReadOnlyMemory<byte> page, Uri? address, CancellationToken ct) =>
        Read(TextDecoding.Decode(page, charset: null, isHtml: true), address, ct);
}
