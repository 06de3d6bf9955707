using FactBot.Core.Views;

namespace FactBot.Host.Desk;

/// <summary>The reference and the buttons of a view.</summary>
internal static class ViewControls
{
    /// <summary>Returns a reference such as "A-1" or "A-1/3", or null.</summary>
    public static string? Ref(View view) => view switch
    {
        View.ArticleCard card => card.Head?.Ref,
        View.ClaimCard claim => claim.Ref,
        _ => null,
    };

    /// <summary>Returns the buttons and the menu choices.</summary>
    public static IEnumerable<ChatButton> Buttons(View view)
    {
        var (buttons, menu) = view switch
        {
            View.ArticleCard card => (card.Buttons, card.Open),
            View.ClaimCard claim => (claim.Buttons, null),
            View.Unread unread => (unread.Buttons, null),
            View.Welcome welcome => (welcome.Buttons, null),
            _ => ([], null),
        };
        return
        [
            .. buttons.Select(b => new ChatButton(b.Label, b.Token.ToString())),
            .. menu?.Items.Select(i => new ChatButton(i.Label, i.Token.ToString(), menu.Label)) ?? [],
        ];
    }
}
