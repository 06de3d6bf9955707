using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>The message of one claim.</summary>
internal static class ClaimEmbed
{
    private const string Quotation = "> ";
    private const int WordsLength = 1200;
    private const int AboutLength = 600;
    private const int StateLength = 1000;
    private const int LinesLength = 1280;

    public static Embed Of(View.ClaimCard claim) => new Embed()
        .Author($"{claim.Ref}{RemarkText.Between}{RemarkText.Joined(claim.Head)}")
        .Color(EmbedColors.Of(claim))
        .Description(
            Quoted(claim),
            About(claim),
            State(claim),
            Lines(claim));

    /// <summary>A quotation without words has no quotation mark either.</summary>
    private static MarkdownText Quoted(View.ClaimCard claim)
    {
        var words = new MarkdownText(WordsLength - Quotation.Length).Words(claim.Words).ToString();
        return new MarkdownText(WordsLength).Sign(words.Length == 0 ? "" : Quotation + words);
    }

    /// <summary>The link has room first, because it leads to the text that is cut.</summary>
    private static MarkdownText About(View.ClaimCard claim)
    {
        var link = new MarkdownText(DiscordLimits.EmbedUrl).Link("open at sentence", claim.Link).ToString();
        var text = new MarkdownText(AboutLength - (link.Length < AboutLength / 2 ? link.Length + RemarkText.Between.Length : 0)).Remarked(claim.About);
        return new MarkdownText(AboutLength).Sign(text.ToString()).Sign(text.IsEmpty || link.Length == 0 ? "" : RemarkText.Between).Sign(link);
    }

    private static MarkdownText State(View.ClaimCard claim)
    {
        var text = new MarkdownText(StateLength).Words(claim.Verdict?.Words ?? "", MarkdownText.Bold);
        return claim.Tally is { } tally ? text.Line().Words(tally) : text;
    }

    private static MarkdownText Lines(View.ClaimCard claim)
    {
        var text = new MarkdownText(LinesLength);
        foreach (var line in claim.Lines)
        {
            text.Line().Words(line.Words);
        }

        return text;
    }
}
