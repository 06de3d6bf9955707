using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>The message of one claim.</summary>
internal static class ClaimBlocks
{
    public static void Write(View.ClaimCard claim, Blocks blocks)
    {
        blocks.Rich(t => t
            .Text(claim.Ref, bold: true).Text($" \u00B7 {SlackRenderer.Joined(claim.Head)}").Section()
            .Text(claim.Words).Quote()
            .Text(SlackRenderer.Joined(claim.About)).Text("  ").Link("open at sentence", claim.Link).Section());
        blocks.Rich(t => Lines(claim, t)).Actions(claim.Buttons);
    }

    private static void Lines(View.ClaimCard claim, RichText text)
    {
        if (claim.Verdict is { } verdict)
        {
            text.Text(verdict.Words, bold: true).Section();
        }

        if (claim.Tally is { } tally)
        {
            text.Text(tally).Section();
        }

        foreach (var line in claim.Lines)
        {
            text.Text(line.Words).Section();
        }
    }
}
