using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>The card of an article: two lines for each claim, to be readable on a phone.</summary>
internal static class CardEmbed
{
    private const int AboutLength = 500;
    private const int ClaimsLength = 2300;
    private const int FoundLength = 1290;

    /// <summary>The limit of a claim's words on the card, before escaping; the claim's own message holds them all.</summary>
    private const int WordsLength = 220;

    public static Embed Of(View.ArticleCard card)
    {
        var embed = new Embed().Title(card.Title, card.Link).Color(EmbedColors.Of(card)).Footer(string.Join(' ', card.Notes));
        if (card.Head is { } head)
        {
            embed.Author(string.Join(RemarkText.Between, head.Ref, head.State, head.Progress, head.PostedBy));
        }

        return embed.Description(
            new MarkdownText(AboutLength).Words(string.Join(RemarkText.Between, card.About)),
            Claims(card),
            Found(card));
    }

    private static MarkdownText Claims(View.ArticleCard card)
    {
        var text = new MarkdownText(ClaimsLength);
        foreach (var claim in card.Claims)
        {
            text.Line().Words(Numerals.Number(claim.Number), MarkdownText.Bold).Sign(" ").Words(DiscordLimits.Cut(claim.Words, WordsLength));
            if (claim.Words.Length > WordsLength)
            {
                text.Sign(" ").Link("read on", card.Link);
            }

            if (!claim.Remarks.IsEmpty)
            {
                text.Line().Sign(MarkdownText.Small).Remarked(claim.Remarks);
            }
        }

        return card.More is { } more ? text.Line().Words(more, MarkdownText.Italic) : text;
    }

    private static MarkdownText Found(View.ArticleCard card)
    {
        var text = new MarkdownText(FoundLength);
        foreach (var line in new[] { card.Sources }.Concat(card.Answers.Select(a => a.Words)).Append(card.Oddities).OfType<string>())
        {
            text.Line().Words(line);
        }

        return text;
    }
}
