using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>Lists: claims, notes, help, settings, the whole report. What one message cannot hold goes into the next ones.</summary>
internal sealed class ListPages
{
    /// <summary>Of one message's description. An entry is never split, so it keeps clear of Discord's own limit.</summary>
    private const int PageLength = 3400;
    private const int EntryLength = 680;

    /// <summary>A longer list is cut, and says so.</summary>
    private const int MostPages = 5;

    private readonly List<string> _pages = [""];

    public static IEnumerable<Embed> Of(View.ClaimList list)
    {
        var pages = new ListPages();
        foreach (var line in list.Lines)
        {
            pages.Entry(t => t.Words(line.Ref, MarkdownText.Bold).Sign(" ").Words(line.Words).Line().Sign(line.Remarks.IsEmpty ? "" : MarkdownText.Small).Remarked(line.Remarks));
        }

        return pages.Embeds(list.Title, list.More);
    }

    public static IEnumerable<Embed> Of(View.Listing listing)
    {
        var pages = new ListPages();
        foreach (var line in listing.Lines)
        {
            pages.Entry(t => t.Words(line.Mark, MarkdownText.Bold).Sign(" ").Lines(line.Words));
        }

        return pages.Embeds(listing.Title, listing.Foot);
    }

    public static IEnumerable<Embed> Of(View.FindingReport report)
    {
        var pages = new ListPages();
        foreach (var section in report.Sections)
        {
            pages.Entry(t => t.Words(section.Heading, MarkdownText.Bold).Line().Words(section.Items.IsEmpty ? section.Empty : ""));
            foreach (var item in section.Items)
            {
                pages.Entry(t => Item(item, t));
            }
        }

        return pages.Embeds(null, null);
    }

    private static void Item(ReportItem item, MarkdownText text)
    {
        text.Words(item.Mark ?? "", MarkdownText.Bold).Sign(item.Mark is null ? "" : " ").Words(item.Words);
        if (!item.Remarks.IsEmpty)
        {
            text.Line().Sign(MarkdownText.Small).Remarked(item.Remarks);
        }

        foreach (var line in item.Lines)
        {
            text.Line().Sign(MarkdownText.Small).Words(line);
        }

        text.Sign(item.Link is null ? "" : " ").Link("open at sentence", item.Link);
    }

    private void Entry(Action<MarkdownText> write)
    {
        var text = new MarkdownText(EntryLength);
        write(text);
        var entry = text.ToString();
        if (entry.Length == 0)
        {
            return;
        }

        if (_pages[^1].Length + entry.Length > PageLength)
        {
            _pages.Add("");
        }

        _pages[^1] += (_pages[^1].Length == 0 ? "" : "\n") + entry;
    }

    private IEnumerable<Embed> Embeds(string? title, string? foot)
    {
        var shown = _pages.Take(MostPages).ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            var isLast = i == shown.Count - 1;
            var rest = isLast && _pages.Count > MostPages ? "\n\u2026" : "";
            yield return new Embed().Title(i == 0 ? title : null).Color(Colors.Quiet)
                .Description(new MarkdownText(DiscordLimits.EmbedDescription).Sign(shown[i] + rest))
                .Footer(isLast ? foot : null);
        }
    }
}
