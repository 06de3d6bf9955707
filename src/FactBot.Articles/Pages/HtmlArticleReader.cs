using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactBot.Articles.Pages.Body;
using FactBot.Articles.Pages.Details;
using FactBot.Articles.Pages.Kinds;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages;

/// <summary>
/// The result of reading a page: always an article with whatever text was found, and a problem if that is not an article worth checking
/// (a paywall's stub, a robot check, a list of stories).
/// </summary>
public sealed record PageReading(Article Article, Reading.Unreadable? Problem);

/// <summary>
/// Reads the article of an HTML page: its text in typed blocks and what it states about itself. It loads no other resource.
/// </summary>
public static class HtmlArticleReader
{
    /// <param name="html">The page, decoded.</param>
    /// <param name="address">The address after redirects, or null for a file.</param>
    /// <param name="readAt">The time of reading.</param>
    /// <param name="ct">Cancels the work between its steps; a page that is nested too deeply is refused before the first step.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PageReading Read(string html, Uri? address, DateTimeOffset readAt, CancellationToken ct)
    {
        var origin = address is null ? ArticleOrigin.HtmlFile : ArticleOrigin.Link;
        var unread = new Article(origin, address, new ArticleDetails(), ArticleText.Plain(string.Empty), readAt);
        var tooDeep = new PageReading(unread, new Reading.Unreadable(UnreadableKind.TooDeep));
        if (TagScan.IsTooMuch(html))
        {
            return tooDeep;
        }

        using var page = new HtmlParser().ParseDocument(html);
        ct.ThrowIfCancellationRequested();
        return TreeDepth.IsTooDeep(page) ? tooDeep : Read(page, unread, ct);
    }

    private static PageReading Read(IHtmlDocument page, Article article, CancellationToken ct)
    {
        var data = new JsonLd(page);
        var tags = new MetaTags(page);
        var details = PageDetails.Read(page, article.Address, data, tags);
        var signs = PageSigns.Of(page, data, tags);
        var text = PageText.Of(PageText.Blocks(page, article.Address, details.Title?.Value, ct));
        var problem = PageKinds.Judge(signs, details, text);
        var paywalled = details.Paywalled || problem is { Why: UnreadableKind.Paywall };
        return new PageReading(article with { Details = details with { Paywalled = paywalled }, Text = text }, problem);
    }
}
