using AngleSharp.Html.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Details;

/// <summary>Reads what a page states about itself, each statement with its source. It does not change the page.</summary>
internal static class PageDetails
{
    public static ArticleDetails Read(IHtmlDocument page, Uri? address, JsonLd data, MetaTags tags)
    {
        var site = Site(data, tags);
        var (published, modified) = DateDetails.Read(page, data, tags);
        return new ArticleDetails
        {
            Title = Title(page, data, tags, site?.Value),
            Authors = AuthorDetails.Read(page, data, tags, site?.Value),
            Published = published.FirstOrDefault(),
            Modified = modified.FirstOrDefault(),
            Dates = [.. published, .. modified],
            Site = site,
            Canonical = Canonical(page, address, tags),
            Language = Language(page, data, tags),
            Paywalled = Subscription.IsStated(data, tags),
        };
    }

    private static Stated<string>? Title(IHtmlDocument page, JsonLd data, MetaTags tags, string? site) =>
        (State(tags.First("og:title"), "og:title")
            ?? State(data.Text("headline"), "json-ld headline")
            ?? State(tags.First("twitter:title"), "twitter:title")
            ?? State(page.QuerySelectorAll("h1") is [var only] ? only.TextContent : null, "h1")
            ?? State(page.Title, "title")) is { } title
            ? title with { Value = WithoutSite(title.Value, site) }
            : null;

    /// <summary>Removes the site's name from the end of a title: "Mayor resigns | The Daily Post" -> "Mayor resigns".</summary>
    private static string WithoutSite(string title, string? site)
    {
        if (site is null || title.Length <= site.Length + 3 || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var rest = title[..^site.Length].TrimEnd();
        return rest.Length > 3 && rest[^1] is '|' or '-' or '\u2013' or '\u2014' or '\u00B7' or ':' ? rest[..^1].TrimEnd() : title;
    }

    private static Stated<string>? Site(JsonLd data, MetaTags tags) =>
        (State(tags.First("og:site_name"), "og:site_name") is { } name && !name.Value.Contains("//", StringComparison.Ordinal) ? name : null)
        ?? State(data.Text("publisher"), "json-ld publisher")
        ?? State(tags.First("application-name"), "application-name");

    private static Stated<string>? Canonical(IHtmlDocument page, Uri? address, MetaTags tags) =>
        Web(page.QuerySelector("link[rel~=canonical i]")?.GetAttribute("href"), address, "canonical") ?? Web(tags.First("og:url"), address, "og:url");

    private static Stated<string>? Web(string? link, Uri? address, string from)
    {
        var line = TidyText.Line(link);
        var found = line is null ? null
            : Uri.TryCreate(line, UriKind.Absolute, out var absolute) && absolute.Scheme != Uri.UriSchemeFile ? absolute
            : address is not null && Uri.TryCreate(address, line, out var relative) ? relative
            : null;
        return found is { Scheme: "http" or "https", UserInfo.Length: 0 } ? new Stated<string>(found.AbsoluteUri, from) : null;
    }

    private static Stated<string>? Language(IHtmlDocument page, JsonLd data, MetaTags tags) =>
        LanguageTag.Read(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang"), "html lang")
        ?? LanguageTag.Read(data.Text("inLanguage"), "json-ld inLanguage")
        ?? LanguageTag.Read(tags.First("og:locale"), "og:locale")
        ?? LanguageTag.Read(tags.First("content-language"), "content-language");

    private static Stated<string>? State(string? text, string from) => TidyText.Line(text) is { } line ? new Stated<string>(line, from) : null;
}
