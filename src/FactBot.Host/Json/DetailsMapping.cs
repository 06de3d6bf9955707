using FactBot.Core.Domain;

namespace FactBot.Host.Json;

/// <summary>Converts what a page states about itself, with the place of each statement.</summary>
internal static class DetailsMapping
{
    public static DetailsJson Of(ArticleDetails details) => new(
        Text(details.Title),
        [.. details.Authors.Select(a => new StatedJson(a.Value, a.From))],
        Text(details.Place),
        Text(details.BylinePlace),
        Time(details.Published),
        Time(details.Modified),
        [.. details.Dates.Select(d => Time(d)!)],
        Text(details.Site),
        Text(details.Canonical),
        Text(details.Language),
        details.Paywalled);

    private static StatedJson? Text(Stated<string>? stated) => stated is null ? null : new StatedJson(stated.Value, stated.From);

    private static StatedJson? Time(Stated<StatedTime>? stated) =>
        stated is null ? null : new StatedJson(PageMapping.Moment(stated.Value)!, stated.From);
}
