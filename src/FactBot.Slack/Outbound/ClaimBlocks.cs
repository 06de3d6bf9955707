using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>The message of one claim.</summary>
internal static class ClaimBlocks
{
    /// <summary>The limit of a claim's words in UTF-16 code units; the link to the sentence shows the rest.</summary>
    private const int Words = 2000;

    public static void Write(View.ClaimCard claim, MessageBlocks blocks)
    {
        blocks.Rich(t => t.Text(claim.Ref, bold: true).Text($" \u00B7 {SlackRenderer.Joined(claim.Head)}"));
        blocks.Rich(t => t.Text(SlackLimits.Cut(claim.Words, Words)).Quote());
        blocks.Rich(t => About(claim, t)).Rich(t => Lines(claim, t)).Actions(claim.Buttons);
    }

    private static void About(View.ClaimCard claim, RichText text)
    {
        text.Text(SlackRenderer.Joined(claim.About));
        if (claim.Link is { } link)
        {
            text.Text(claim.About.IsEmpty ? "" : " \u00B7 ").Link("open at sentence", link);
        }
    }

    private static void Lines(View.ClaimCard claim, RichText text)
    {
        if (claim.Verdict is { } verdict)
        {
            text.Text(verdict.Words, bold: true).Section();
        }

        foreach (var line in claim.Lines)
        {
            text.Text(line.Words).Section();
        }

        if (claim.Tally is { } tally)
        {
            text.Text(tally).Section();
        }
    }
}
