using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>The daily summary.</summary>
internal static class SummaryBlocks
{
    public static void Write(View.DailySummary summary, MessageBlocks blocks)
    {
        blocks.Rich(t => t.Text("FACT DESK \u00B7 ", bold: true).Channel(summary.Channel.Channel).Text($" \u00B7 {summary.When}").Section().Text(summary.Counts));
        foreach (var section in summary.Sections)
        {
            blocks.Rich(t => t.Text(section.Words));
        }

        blocks.Rich(t =>
        {
            t.Text(summary.Foot, italic: true).Section();
            foreach (var person in summary.Tell)
            {
                t.User(person.UserId).Text(" ");
            }
        });
    }
}
