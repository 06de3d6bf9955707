using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>Reads what an article's own text states about it: heading, byline and dateline.</summary>
public static class StatedInText
{
    private const int ShortestTitle = 3;

    public static ArticleDetails Read(ArticleText text)
    {
        var bylines = text.Blocks.Where(b => b.Kind == BlockKind.Byline).Select(b => text.Repaired[b.Start..b.End]).ToList();
        var signed = bylines.Select(BylineLines.Read).OfType<Byline>().ToList();
        var dateline = bylines.FirstOrDefault(b => b[^1] is '-' or '\u2013' or '\u2014');
        return new ArticleDetails
        {
            Title = TitleOf(text) is { } title ? new Stated<string>(title, "first line") : null,
            Authors = [.. signed.SelectMany(b => b.Authors).Distinct().Select(a => new Stated<string>(a, "byline"))],
            BylinePlace = signed.Select(b => b.Place).OfType<string>().Select(p => new Stated<string>(p, "byline")).FirstOrDefault(),
            Place = dateline is null ? null : new Stated<string>(DatelineRule.PlaceIn(dateline), "dateline"),
        };
    }

    /// <summary>Returns the heading before everything else, or null.</summary>
    private static string? TitleOf(ArticleText text) =>
        text.Blocks.FirstOrDefault(b => b.Number == 1) is { Kind: BlockKind.Heading } first
        && text.Repaired[first.Start..first.End] is var words && words.Count(c => c == ' ') + 1 >= ShortestTitle ? words : null;
}
