namespace FactBot.Core.Views;

/// <summary>All words of a card, in order. They are for searching, not for showing.</summary>
public static class CardText
{
    public static IEnumerable<string> Of(View.ArticleCard card) =>
    [
        card.Title ?? "",
        .. card.About,
        .. card.Claims.SelectMany(c => c.Remarks.Select(r => r.Words).Prepend(c.Words)),
        card.More ?? "",
        card.Sources ?? "",
        .. card.Answers.Select(a => a.Words),
        card.Oddities ?? "",
        .. card.Notes,
    ];
}
