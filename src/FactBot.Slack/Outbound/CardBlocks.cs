using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>The card of an article.</summary>
internal static class CardBlocks
{
    /// <summary>Limits that make the claims fit into a block; the lengths are in UTF-16 code units.</summary>
    private const int ClaimsInBlock = 5;
    private const int Words = 240;
    private const int Remarks = 340;

    public static void Write(View.ArticleCard card, MessageBlocks blocks)
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
            text.Text(head.Ref, bold: true).Text($" \u00B7 {head.State} \u00B7 {head.Progress} \u00B7 {head.PostedBy}").Line();
        }

        if (card.Title is { } title)
        {
            text.Text(title, bold: true).Line();
        }

        text.Text(SlackRenderer.Joined(card.About));
        if (card.Link is { } link)
        {
            text.Text(" \u00B7 ").Link("open the page", link);
        }

        text.Section();
    }

    private static void Claims(IEnumerable<ClaimLine> claims, RichText text)
    {
        foreach (var claim in claims)
        {
            text.Text($"{Numerals.Number(claim.Number)} ", bold: true).Text(SlackLimits.Cut(claim.Words, Words)).Line()
                .Text(SlackLimits.Cut(SlackRenderer.Joined(claim.Remarks), Remarks), italic: true).Section();
        }
    }

    private static void Found(View.ArticleCard card, RichText text)
    {
        IEnumerable<string?> lines = [card.Sources, .. card.Answers.Select(a => a.Words), card.Oddities];
        foreach (var line in lines.OfType<string>())
        {
            text.Text(line).Section();
        }

        foreach (var note in card.Notes)
        {
            text.Text(note, italic: true).Section();
        }
    }
}
