using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FactBot.Articles.Pages.Body;

/// <summary>Removes what the page itself declares not to be its article, before the search for the main text.</summary>
internal static class PageTrim
{
    /// <summary>An element with this share of the page's paragraph text is kept, whatever its name says.</summary>
    private const double GuardShare = 0.25;

    /// <summary>UTF-16 code units of paragraph text that count as a text of its own.</summary>
    private const int OwnText = 100;

    private const string Always = "script:not([type='application/ld+json']), style, template, svg, iframe, object, select, textarea, button, input, dialog, meta, link, base";

    private const string Declared =
        "nav, aside, footer, figcaption, [role=navigation], [role=complementary], [role=contentinfo], [role=search], [role=dialog], [hidden], [aria-hidden=true]";

    public static void Apply(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Always).ToList())
        {
            element.Remove();
        }

        InlineCards(page);
        NestedArticles(page);
        var all = ParagraphText(page.DocumentElement);
        foreach (var element in page.QuerySelectorAll(Declared).ToList())
        {
            if (ParagraphText(element) < GuardShare * all || all == 0)
            {
                element.Remove();
            }
        }
    }

    /// <summary>Articles inside an article that has text of its own are teasers of other articles.</summary>
    private static void NestedArticles(IHtmlDocument page)
    {
        foreach (var outer in page.QuerySelectorAll("article").Where(a => a.ParentElement?.Closest("article") is null).ToList())
        {
            var nested = outer.QuerySelectorAll("article").Where(a => a.ParentElement?.Closest("article") == outer).ToList();
            if (outer.QuerySelectorAll("article").Length > 1 && ParagraphText(outer) - nested.Sum(ParagraphText) >= OwnText)
            {
                nested.ForEach(a => a.Remove());
            }
        }
    }

    /// <summary>A picture with links inside a paragraph is a pop-up card about a name.</summary>
    private static void InlineCards(IHtmlDocument page)
    {
        var seen = new HashSet<IElement>();
        foreach (var picture in page.QuerySelectorAll("p span img").ToList())
        {
            for (var e = picture.ParentElement; e is not null and not { LocalName: "p" } && seen.Add(e); e = e.ParentElement)
            {
                if (e.LocalName == "span" && e.QuerySelectorAll("a").Length > 1)
                {
                    e.Remove();
                    break;
                }
            }
        }
    }

    public static int ParagraphText(IElement element) =>
        element.QuerySelectorAll("p").Sum(p => p.TextContent.Length) + (element.LocalName == "p" ? element.TextContent.Length : 0);
}
