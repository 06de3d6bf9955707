using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>Renders views as Discord messages. The messages keep Discord's limits whatever the text.</summary>
public static class DiscordRenderer
{
    /// <summary>The view as one message; for a longer list, its first page.</summary>
    /// <param name="view">The view.</param>
    /// <param name="key">The delivery's key, which the buttons carry so that the message can be found again; null for none.</param>
    /// <param name="plainText">Whether to send the words alone, because Discord refused the full form.</param>
    public static DiscordMessage Render(View view, string? key = null, bool plainText = false) => Pages(view, key, plainText)[0];

    /// <summary>The view as all its pages; long lists for one person go on in further messages.</summary>
    public static ImmutableArray<DiscordMessage> Pages(View view, string? key = null, bool plainText = false)
    {
        ImmutableArray<DiscordMessage> pages = [.. Full(view, key is null ? null : MessageKey.Of(key), plainText ? ListPages.Plain : ListPages.Drawn)];
        return plainText ? [.. pages.Select(PlainMessageText.Of)] : pages;
    }

    private static IEnumerable<DiscordMessage> Full(View view, string? key, int pageLength) => view switch
    {
        View.ArticleCard card => [Drawn(CardEmbed.Of(card), ComponentRows.Of(card.Buttons, card.Open, key))],
        View.ClaimCard claim => [Drawn(ClaimEmbed.Of(claim), ComponentRows.Of(claim.Buttons, null, key))],
        View.DailySummary summary => [SummaryEmbed.Of(summary)],
        View.FindingReport report => ListPages.Of(report, pageLength).Select(e => Drawn(e, [])),
        View.ClaimList list => ListPages.Of(list, pageLength).Select(e => Drawn(e, [])),
        View.Listing listing => ListPages.Of(listing, pageLength).Select(e => Drawn(e, [])),
        View.ThreadLine line => [Called(line)],
        View.Response answer => [Said(Text().Lines(answer.Words).Sign(answer.See is null ? "" : " ").Link("look at it", answer.See is { } see ? DiscordMessageLinks.Of(see) : null))],
        View.Unread unread => [Said(Text().Lines(unread.Sentence)) with { Rows = ComponentRows.Of(unread.Buttons, null, key) }],
        View.Welcome welcome => [Said(Text().Lines(string.Join('\n', welcome.Lines))) with { Rows = ComponentRows.Of(welcome.Buttons, null, key) }],
        View.Problem problem => [Said(Text().Sign(Channel(problem.Channel)).Lines(problem.Sentence))],
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.GetType().Name, "No message for this view."),
    };

    private static DiscordMessage Called(View.ThreadLine line)
    {
        ImmutableArray<string> called = [.. SummaryEmbed.Called(line.Tell is { } person ? [person] : [])];
        var text = new MarkdownText(DiscordLimits.Content - 50).Lines(line.Words).ToString();
        return Said(Text().Sign(text).Sign(called.IsEmpty ? "" : $" <@{called[0]}>")) with { Called = called };
    }

    private static MarkdownText Text() => new(DiscordLimits.Content);

    private static DiscordMessage Drawn(Embed embed, System.Text.Json.Nodes.JsonArray rows) => new("", embed.Json, rows, []);

    /// <summary>Text messages are never empty, because Discord refuses a message without words.</summary>
    private static DiscordMessage Said(MarkdownText text) => new(text.ToString() is { Length: > 0 } words ? words : "\u2026", null, [], []);

    private static string Channel(Place? channel) => Snowflakes.Is(channel?.Channel) ? $"<#{channel!.Channel}>: " : "";
}
