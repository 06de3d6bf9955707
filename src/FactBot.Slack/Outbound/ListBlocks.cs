using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>Lists: claims, notes, help, settings, the whole report.</summary>
internal static class ListBlocks
{
    public static void Write(View.ClaimList list, Blocks blocks)
    {
        blocks.Rich(t => t.Text(list.Title, bold: true));
        foreach (var page in list.Lines.Chunk(8))
        {
            blocks.Rich(t =>
            {
                foreach (var line in page)
                {
                    t.Text(line.Ref, bold: true).Text($" {line.Words}").Line().Text(SlackRenderer.Joined(line.Remarks), italic: true).Section();
                }
            });
        }

        More(list.More, blocks);
    }

    public static void Write(View.Listing listing, Blocks blocks)
    {
        blocks.Rich(t => t.Text(listing.Title, bold: true));
        foreach (var page in listing.Lines.Chunk(5))
        {
            blocks.Rich(t =>
            {
                foreach (var line in page)
                {
                    t.Text(line.Mark, bold: true).Text($"  {line.Words}").Section();
                }
            });
        }

        More(listing.Foot, blocks);
    }

    public static void Write(View.FindingReport report, Blocks blocks)
    {
        foreach (var section in report.Sections)
        {
            blocks.Rich(t => t.Text(section.Heading, bold: true).Section().Text(section.Items.IsEmpty ? section.Empty : ""));
            foreach (var page in section.Items.Chunk(4))
            {
                blocks.Rich(t => Items(page, t));
            }
        }
    }

    private static void Items(IEnumerable<ReportItem> items, RichText text)
    {
        foreach (var item in items)
        {
            text.Text(item.Mark is { } mark ? mark + " " : "", bold: true).Text(item.Words).Line()
                .Text(SlackRenderer.Joined(item.Remarks), italic: true).Text("  ").Link("open at sentence", item.Link).Section();
        }
    }

    private static void More(string? words, Blocks blocks)
    {
        if (words is not null)
        {
            blocks.Rich(t => t.Text(words, italic: true));
        }
    }
}
