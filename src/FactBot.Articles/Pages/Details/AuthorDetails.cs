using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using FactBot.Articles.Pages.Kinds;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Details;

/// <summary>Reads the authors from the first source that names any.</summary>
internal static partial class AuthorDetails
{
    private const int MostAuthors = 12;
    private const int LongestName = 80;

    private static readonly string[] Tags = ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "cXenseParse:author"];

    public static ImmutableArray<Stated<string>> Read(IHtmlDocument page, JsonLd data, MetaTags tags, string? site)
    {
        foreach (var (texts, from) in Sources(page, data, tags))
        {
            var names = texts.SelectMany(Names)
                .Where(n => !string.Equals(n, site, StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostAuthors)
                .Select(n => new Stated<string>(n, from))
                .ToImmutableArray();
            if (!names.IsEmpty)
            {
                return names;
            }
        }

        return [];
    }

    private static IEnumerable<(IEnumerable<string> Texts, string From)> Sources(IHtmlDocument page, JsonLd data, MetaTags tags)
    {
        if (data.Property("author") is { } author)
        {
            yield return (data.Texts(author), "json-ld");
        }

        foreach (var tag in Tags)
        {
            yield return (tags.All(tag), tag);
        }

        yield return (Elements(page, "[itemprop~=author] [itemprop~=name], [itemprop~=author]:not(:has([itemprop~=name]))"), "itemprop author");
        yield return (Elements(page, "a[rel~=author]"), "rel=author");
        yield return (Elements(page, ".byline, .author-name, .article-author, .c-byline, [class*=byline]").Take(1), "byline");
    }

    private static IEnumerable<string> Elements(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector)
            .Where(e => e.Closest("aside, nav, footer, [itemprop~=comment], [class*=comment], [id*=comment]") is null)
            .Select(e => e.LocalName == "meta" ? e.GetAttribute("content") : VisiblePageText.Of(e))
            .OfType<string>();

    /// <summary>Splits a byline into names: "By Ann Lee and Bo Ek, Staff Writers" -> Ann Lee, Bo Ek.</summary>
    private static IEnumerable<string> Names(string text)
    {
        var line = By().Replace(TidyText.Line(text) ?? string.Empty, string.Empty);
        foreach (var part in Between().Split(line))
        {
            var name = part.Trim(' ', ',', '.', '|', '-', '\u2022', '\u00B7');
            if (IsName(name))
            {
                yield return name;
            }
        }
    }

    private static bool IsName(string name) =>
        name.Length is > 1 and <= LongestName
        && char.IsLetter(name[0])
        && !name.Contains("//", StringComparison.Ordinal)
        && !name.Contains('@', StringComparison.Ordinal)
        && !name.Any(char.IsDigit)
        && name.Split(' ').Length <= 6
        && !NotName().IsMatch(name);

    [GeneratedRegex(@"^\s*(written |posted |published |reported |analysis |opinion |text |words |story )?(by|von|par|por|di|door|av)\s*:?\s+|^\s*\p{L}{4,8}:\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*[,;|\n]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|och|&|\u00B7|\u2022)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(admin|administrator|editor|staff|staff writers?|unknown|author|null|undefined|guest|reuters staff|(ap|bbc|news) .{0,20}writers?|.*\b(correspondent|reporter|editor|writers?|columnist)s?|jr|sr|mba|phd|md|updated.*|published.*|.{0,10}\bago)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotName();
}
