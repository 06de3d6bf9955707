using AngleSharp.Html.Parser;
using FactBot.Articles.Reading.Text;

namespace FactBot.Articles.Reading;
public sealed class HtmlArticleReader
{
    internal static List<PageBlock> Blocks(string html, Uri? address)
    {
        var page = new HtmlParser().ParseDocument(html);
        var title = page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? page.Title;
        return PageText.Of(page, address, title, default);
    }
}
