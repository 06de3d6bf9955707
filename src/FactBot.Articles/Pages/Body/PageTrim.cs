using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FactBot.Articles.Pages.Body;

/// <summary>Takes out of a page, before the search for its main text, what the page itself declares to be something else.</summary>
internal static class PageTrim
{
    /// <summary>An element that holds this share of the page's paragraph text is kept, whatever its name says.</summary>
    private const double Guard = 0.25;

    /// <summary>Characters in paragraphs that make a text of its own.</summary>
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
            if (ParagraphText(element) < Guard * all || all == 0)
            {
                element.Remove();
            }
        }
    }

    /// <summary>Articles inside an article that has text of its own are teasers of others.</summary>
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

    /// <summary>A picture with links in the middle of a paragraph is a card that pops up over a name.</summary>
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
