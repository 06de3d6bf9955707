using AngleSharp.Html.Dom;
using FactBot.Articles.Pages.Details;

namespace FactBot.Articles.Pages.Kinds;

/// <summary>
/// The signs that distinguish an article from the pages that sites show instead of it. They are collected before the search for the main
/// text, which changes the tree.
/// </summary>
internal sealed record PageSigns
{
    private const int LongestText = 6000;
    private const int HeadlineWords = 4;

    /// <summary>The title and headings, one per line.</summary>
    public required string Headings { get; init; }

    /// <summary>The beginning of the page's visible text, with white space folded.</summary>
    public required string Shown { get; init; }

    /// <summary>The number of visible words on the page.</summary>
    public required int Words { get; init; }

    /// <summary>The number of links that are as long as a headline.</summary>
    public required int HeadlineLinks { get; init; }

    /// <summary>The page's metadata declares it to be an article.</summary>
    public required bool SaysArticle { get; init; }

    /// <summary>The page has the mount point of a script application, or asks for scripts.</summary>
    public required bool NeedsScripts { get; init; }

    /// <summary>The page has the elements of a known robot check.</summary>
    public required bool HasChallenge { get; init; }

    /// <summary>The site offers some free articles per month.</summary>
    public required bool Metered { get; init; }

    /// <summary>The number of words of the article according to the page's metadata; 0 if it does not say.</summary>
    public required int StatedWords { get; init; }

    public static PageSigns Of(IHtmlDocument page, JsonLd data, MetaTags tags)
    {
        var shown = VisiblePageText.Of(page.Body);
        return new PageSigns
        {
            Headings = string.Join('\n', page.QuerySelectorAll("title, h1, h2").Take(12).Select(h => TidyText.Line(h.TextContent))),
            Shown = shown.Length > LongestText ? shown[..LongestText] : shown,
            Words = CountWords(shown),
            HeadlineLinks = page.QuerySelectorAll("a[href]").Count(a => CountWords(a.TextContent) >= HeadlineWords),
            SaysArticle = data.HasArticle || string.Equals(tags.First("og:type"), "article", StringComparison.OrdinalIgnoreCase),
            NeedsScripts = page.QuerySelector("#root, #app, #__next, #__nuxt, app-root, [data-reactroot]") is not null
                || page.QuerySelectorAll("noscript").Any(n => n.TextContent.Contains("JavaScript", StringComparison.OrdinalIgnoreCase)),
            HasChallenge = page.QuerySelector(
                "#challenge-form, #challenge-running, #cf-challenge-running, .g-recaptcha, .h-captcha, .cf-turnstile, #px-captcha, #captcha, [id*=captcha i]") is not null,
            Metered = Subscription.IsMetered(tags),
            StatedWords = StatedLength(data),
        };
    }

    private static int StatedLength(JsonLd data) =>
        int.TryParse(data.Text("wordCount"), out var words) ? words : CountWords(data.Text("articleBody") ?? string.Empty);

    public static int CountWords(string text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            count += letter && !inside ? 1 : 0;
            inside = letter || (inside && c is '\'' or '\u2019');
        }

        return count;
    }
}
