using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>Lists: claims, notes, help, settings, the whole report.</summary>
internal static class ListBlocks
{
    /// <summary>The limit of an entry in UTF-16 code units, and of the entries in a block.</summary>
    private const int Entry = 560;
    private const int InBlock = 5;

    public static void Write(View.ClaimList list, MessageBlocks blocks)
    {
        blocks.Rich(t => t.Text(list.Title, bold: true));
        foreach (var page in list.Lines.Chunk(InBlock))
        {
            blocks.Rich(t =>
            {
                foreach (var line in page)
                {
                    t.Text(line.Ref, bold: true).Text($" {SlackLimits.Cut(line.Words, Entry / 2)}").Line()
                        .Text(SlackLimits.Cut(SlackRenderer.Joined(line.Remarks), Entry / 2), italic: true).Section();
                }
            });
        }

        More(list.More, blocks);
    }

    public static void Write(View.Listing listing, MessageBlocks blocks)
    {
        blocks.Rich(t => t.Text(listing.Title, bold: true));
        foreach (var page in Pages(listing.Lines, l => l.Mark.Length + l.Words.Length))
        {
            blocks.Rich(t =>
            {
                foreach (var line in page)
                {
                    t.Text(line.Mark, bold: true).Text(line.Mark.Length > 0 ? $"  {line.Words}" : line.Words).Section();
                }
            });
        }

        More(listing.Foot, blocks);
    }

    public static void Write(View.FindingReport report, MessageBlocks blocks)
    {
        foreach (var section in report.Sections)
        {
            blocks.Rich(t => t.Text(section.Heading, bold: true).Section().Text(section.Items.IsEmpty ? section.Empty : ""));
            foreach (var page in Pages(section.Items, i => i.Words.Length + i.Remarks.Sum(r => r.Words.Length + 3) + i.Lines.Sum(l => l.Length + 1)))
            {
                blocks.Rich(t => Items(page, t));
            }
        }
    }

    /// <summary>Groups entries into blocks, as many as one holds whole.</summary>
    private static IEnumerable<IReadOnlyList<T>> Pages<T>(IEnumerable<T> entries, Func<T, int> length)
    {
        var (page, remaining) = (new List<T>(), SlackLimits.RichText);
        foreach (var entry in entries)
        {
            var needed = length(entry) + 20;
            if (page.Count > 0 && needed > remaining)
            {
                yield return page;
                (page, remaining) = ([], SlackLimits.RichText);
            }

            page.Add(entry);
            remaining -= needed;
        }

        if (page.Count > 0)
        {
            yield return page;
        }
    }

    private static void Items(IEnumerable<ReportItem> items, RichText text)
    {
        foreach (var item in items)
        {
            text.Text(item.Mark is { } mark ? mark + " " : "", bold: true).Text(item.Words);
            if (!item.Remarks.IsEmpty || item.Link is not null)
            {
                text.Line().Text(SlackRenderer.Joined(item.Remarks), italic: true).Text(item.Remarks.IsEmpty || item.Link is null ? "" : " \u00B7 ").Link("open at sentence", item.Link);
            }

            foreach (var line in item.Lines)
            {
                text.Line().Text(line);
            }

            text.Section();
        }
    }

    private static void More(string? words, MessageBlocks blocks)
    {
        if (words is not null)
        {
            blocks.Rich(t => t.Text(words, italic: true));
        }
    }
}
