using FactBot.Core.Views;

namespace FactBot.Host.Desk;

/// <summary>What of a view can be named and pressed.</summary>
internal static class ShownParts
{
    /// <summary>"A-1" or "A-1/3", or null.</summary>
    public static string? Ref(View view) => view switch
    {
        View.ArticleCard card => card.Head?.Ref,
        View.ClaimCard claim => claim.Ref,
        _ => null,
    };

    /// <summary>Buttons and choices alike.</summary>
    public static IEnumerable<ChatButton> Buttons(View view)
    {
        var (buttons, items) = view switch
        {
            View.ArticleCard card => (card.Buttons, card.Open?.Items ?? []),
            View.ClaimCard claim => (claim.Buttons, []),
            View.Unread unread => (unread.Buttons, []),
            View.Welcome welcome => (welcome.Buttons, []),
            _ => ([], []),
        };
        return [.. buttons.Select(b => new ChatButton(b.Label, b.Token.ToString())), .. items.Select(i => new ChatButton(i.Label, i.Token.ToString()))];
    }
}
