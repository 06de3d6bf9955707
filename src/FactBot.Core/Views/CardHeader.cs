using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>The lines on what the page says about itself and what it does not say.</summary>
internal static class CardHeader
{
    private const string Day = "d MMM yyyy";
    private const string DayAndTime = "d MMM yyyy, HH:mm";

    public static ImmutableArray<string> About(Article article, TimeZoneInfo zone)
    {
        var details = article.Details;
        var missing = Missing(details);
        var known = Known(details, zone);
        return [.. (details.Title is null ? missing.Concat(known) : known.Concat(missing)), Read(article, zone)];
    }

    private static IEnumerable<string> Known(ArticleDetails details, TimeZoneInfo zone)
    {
        if (details.Site is { } site)
        {
            yield return PassageText.Fold(site.Value);
        }

        if (!details.Authors.IsEmpty)
        {
            yield return "by " + string.Join(", ", details.Authors.Select(a => PassageText.Fold(a.Value)));
        }

        if (details.Published is { } published)
        {
            yield return Moment(published.Value, zone);
        }

        if (details.Modified is { } modified && modified.Value != details.Published?.Value)
        {
            yield return "changed " + Moment(modified.Value, zone);
        }

        if (Places(details) is { Length: > 0 } places)
        {
            yield return places;
        }

        if (details.Paywalled)
        {
            yield return Phrases.PartlyHidden;
        }
    }

    private static string Places(ArticleDetails details) => string.Join(", ", new[]
    {
        details.Place is { } place ? "dateline " + PassageText.Fold(place.Value) : "",
        details.BylinePlace is { } byline ? "byline " + PassageText.Fold(byline.Value) : "",
    }.Where(s => s.Length > 0));

    private static IEnumerable<string> Missing(ArticleDetails details)
    {
        var missing = new List<string>();
        Add(details.Title is null, "headline");
        Add(details.Published is null, "date");
        Add(details.Site is null, "site");
        return missing.Count switch
        {
            0 => [],
            1 => [$"no {missing[0]} in this text"],
            _ => [$"no {string.Join(", ", missing.SkipLast(1))} or {missing[^1]} in this text"],
        };

        void Add(bool absent, string what)
        {
            if (absent)
            {
                missing.Add(what);
            }
        }
    }

    /// <summary>The moment in the desk's zone, as far as the page states time and zone.</summary>
    private static string Moment(StatedTime stated, TimeZoneInfo zone) => stated switch
    {
        { HasTime: false } => Format(stated.When, Day),
        { HasZone: false } => Format(stated.When, DayAndTime) + " (zone not given)",
        _ => Format(TimeZoneInfo.ConvertTime(stated.When, zone), DayAndTime),
    };

    private static string Read(Article article, TimeZoneInfo zone)
    {
        var read = TimeZoneInfo.ConvertTime(article.ReadAt, zone);
        var sameDay = article.Details.Published is { Value: { HasTime: true, HasZone: true } published }
            && TimeZoneInfo.ConvertTime(published.When, zone).Date == read.Date;
        return $"read {Format(read, sameDay ? "HH:mm" : DayAndTime)} ({zone.Id})";
    }

    private static string Format(DateTimeOffset when, string format) => when.ToString(format, CultureInfo.InvariantCulture);
}
