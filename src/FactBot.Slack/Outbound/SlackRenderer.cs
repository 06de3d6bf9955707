using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>Renders views as Slack messages. The message keeps Slack's limits whatever the text.</summary>
public static class SlackRenderer
{
    private const string Between = " \u00B7 ";

    /// <param name="view">The view.</param>
    /// <param name="plainText">Whether to send the words alone, because Slack refused the blocks.</param>
    public static SlackMessage Render(View view, bool plainText = false)
    {
        var blocks = new MessageBlocks();
        switch (view)
        {
            case View.ArticleCard card:
                CardBlocks.Write(card, blocks);
                break;
            case View.ClaimCard claim:
                ClaimBlocks.Write(claim, blocks);
                break;
            case View.FindingReport report:
                ListBlocks.Write(report, blocks);
                break;
            case View.ClaimList list:
                ListBlocks.Write(list, blocks);
                break;
            case View.Listing listing:
                ListBlocks.Write(listing, blocks);
                break;
            case View.DailySummary summary:
                SummaryBlocks.Write(summary, blocks);
                break;
            case View.ThreadLine line:
                LineBlocks.Write(line, blocks);
                break;
            case View.Response answer:
                LineBlocks.Write(answer, blocks);
                break;
            case View.Unread unread:
                blocks.Rich(t => t.Text(unread.Sentence)).Actions(unread.Buttons);
                break;
            case View.Welcome welcome:
                blocks.Rich(t => Paragraphs(welcome.Lines, t)).Actions(welcome.Buttons);
                break;
            case View.Problem problem:
                blocks.Rich(t => About(problem.Channel, t).Text(problem.Sentence));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(view), view.GetType().Name, "No message for this view.");
        }

        var drawn = blocks.Array;
        return new SlackMessage(FallbackText.Of(drawn, plainText), plainText ? null : drawn);
    }

    /// <summary>A direct message has no channel name to show.</summary>
    private static RichText About(Place? channel, RichText text) => channel is { Channel: ['C' or 'G', ..] } ? text.Channel(channel.Channel).Text(": ") : text;

    private static void Paragraphs(IEnumerable<string> lines, RichText text)
    {
        foreach (var line in lines)
        {
            text.Text(line).Section();
        }
    }

    internal static string Joined(IEnumerable<Remark> remarks) => string.Join(Between, remarks.Select(r => r.Words));

    internal static string Joined(IEnumerable<string> parts) => string.Join(Between, parts);
}
