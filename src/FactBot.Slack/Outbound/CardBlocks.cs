using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>The article's card.</summary>
internal static class CardBlocks
{
    /// <summary>So few that the longest of them fit.</summary>
    private const int ClaimsInBlock = 5;

    public static void Write(View.ArticleCard card, Blocks blocks)
    {
        blocks.Rich(t => Head(card, t));
        foreach (var page in card.Claims.Chunk(ClaimsInBlock))
        {
            blocks.Rich(t => Claims(page, t));
        }

        blocks.Rich(t => t.Text(card.More ?? "")).Rich(t => Found(card, t)).Actions(card.Buttons, card.Open);
    }

    private static void Head(View.ArticleCard card, RichText text)
    {
        if (card.Head is { } head)
        {
            text.Text(head.Ref, bold: true).Text($" \u00B7 {head.State} \u00B7 {head.Progress}  ").Text(head.PostedBy, italic: true).Line();
        }

        if (card.Title is { } title)
        {
            text.Text(title, bold: true).Line();
        }

        text.Text(SlackRenderer.Joined(card.About)).Text("  ").Link("open the page", card.Link).Section();
    }

    private static void Claims(IEnumerable<ClaimLine> claims, RichText text)
    {
        foreach (var claim in claims)
        {
            text.Text($"{Phrases.Number(claim.Number)} ", bold: true).Text(claim.Words).Line()
                .Text(SlackRenderer.Joined(claim.Remarks), italic: true).Section();
        }
    }

    private static void Found(View.ArticleCard card, RichText text)
    {
        IEnumerable<string?> lines = [card.Sources, .. card.Answers.Select(a => a.Words), card.Oddities, .. card.Notes];
        text.Text(string.Join('\n', lines.OfType<string>()));
    }
}
