using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>The color of an embed's bar, by what it asks of a reader. The words state the same, so that color alone carries nothing.</summary>
internal static class EmbedColors
{
    public const int Quiet = 0x6B7280;
    public const int Open = 0x3B82C4;
    public const int Caution = 0xD9822B;
    public const int Done = 0x2E8B57;

    public static int Of(View.ArticleCard card) =>
        card.Head is not { } head ? Quiet
        : head.State.StartsWith(DossierViews.Label(DossierState.InCheck), StringComparison.Ordinal) ? Asking(card.Claims.SelectMany(c => c.Remarks)) : Done;

    public static int Of(View.ClaimCard claim) => claim.Verdict is not null ? Done : Asking(claim.Head);

    private static int Asking(IEnumerable<Remark> remarks) => remarks.Any(r => r.Tone is Tone.Caution) ? Caution : Open;
}
