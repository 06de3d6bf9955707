using System.Globalization;
using FactBot.Articles.Pages;
using FactBot.Core.Domain;

namespace FactBot.Host.Json;

/// <summary>Converts an article to the output of the command "read".</summary>
internal static class PageMapping
{
    public static PageLine Line(string id, Article article)
    {
        var details = article.Details;
        return new PageLine(
            id,
            details.Title?.Value,
            [.. details.Authors.Select(a => a.Value)],
            Moment(details.Published?.Value),
            Moment(details.Modified?.Value),
            details.Site?.Value,
            details.Canonical?.Value,
            details.Language?.Value,
            details.Paywalled,
            ArticleBody.Of(article.Text));
    }

    /// <summary>
    /// Formats a time with no more precision than is stated: "2026-11-14", "2026-11-14T08:10:00" or "2026-11-14T08:10:00+01:00".
    /// </summary>
    public static string? Moment(StatedTime? stated) => stated switch
    {
        null => null,
        { HasTime: false } => stated.When.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { HasZone: false } => stated.When.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        _ => stated.When.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
    };
}
