using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>Lists: claims, notes, help, settings, the whole report. A list that exceeds one message continues in the next.</summary>
/// <param name="pageLength">The length of one message's description.</param>
internal sealed class ListPages(int pageLength)
{
    /// <summary>The page length of an embed, below Discord's own limit.</summary>
    public const int Drawn = 3400;

    /// <summary>The page length of a plain message, which leaves room for the title.</summary>
    public const int Plain = 1700;

    private const int EntryLength = 680;

    /// <summary>The maximum number of pages; a longer list is cut and says so. Discord takes about five responses in two seconds.</summary>
    private const int MostPages = 10;

    private readonly List<string> _pages = [""];

    public static IEnumerable<Embed> Of(View.ClaimList list, int pageLength)
    {
        var pages = new ListPages(pageLength);
        foreach (var line in list.Lines)
        {
            pages.Entry(t => t.Words(line.Ref, MarkdownText.Bold).Sign(" ").Words(line.Words).Line().Sign(line.Remarks.IsEmpty ? "" : MarkdownText.Small).Remarked(line.Remarks));
        }

        return pages.Embeds(list.Title, list.More);
    }

    /// <summary>A note from a form has no message of its own and is read only here, so it stays whole unless the list becomes too long.</summary>
    public static IEnumerable<Embed> Of(View.Listing listing, int pageLength)
    {
        var pages = new ListPages(pageLength);
        foreach (var line in listing.Lines)
        {
            pages.Whole(line);
        }

        if (pages._pages.Count > MostPages)
        {
            pages._pages.Clear();
            pages._pages.Add("");
            foreach (var line in listing.Lines)
            {
                pages.Entry(t => t.Words(line.Mark, MarkdownText.Bold).Sign(" ").Lines(line.Words));
            }
        }

        return pages.Embeds(listing.Title, listing.Foot);
    }

    public static IEnumerable<Embed> Of(View.FindingReport report, int pageLength)
    {
        var pages = new ListPages(pageLength);
        foreach (var section in report.Sections)
        {
            pages.Entry(t => t.Words(section.Heading, MarkdownText.Bold).Line().Words(section.Items.IsEmpty ? section.Empty : ""));
            foreach (var item in section.Items)
            {
                pages.Entry(t => Item(item, t), item.Link);
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
    }

    /// <summary>The link has room of its own, because it leads to the text that is cut.</summary>
    private void Entry(Action<MarkdownText> write, string? address = null)
    {
        var text = new MarkdownText(EntryLength);
        write(text);
        var link = new MarkdownText(Math.Min(DiscordLimits.EmbedUrl, pageLength - EntryLength - 1)).Link("open at sentence", address).ToString();
        Add(link.Length == 0 ? text.ToString() : $"{text} {link}");
    }

    /// <summary>A line that exceeds one page continues on the next.</summary>
    private void Whole(ListLine line)
    {
        var head = new MarkdownText(EntryLength).Words(line.Mark, MarkdownText.Bold).ToString();
        var isFirst = true;
        foreach (var part in Markdown.Parts(line.Words, pageLength - head.Length - 1).DefaultIfEmpty(""))
        {
            Add(isFirst ? $"{head} {part}".Trim() : part);
            isFirst = false;
        }
    }

    private void Add(string entry)
    {
        if (entry.Length == 0)
        {
            return;
        }

        if (_pages[^1].Length + 1 + entry.Length > pageLength && _pages[^1].Length > 0)
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
            yield return new Embed().Title(i == 0 ? title : null).Color(EmbedColors.Quiet)
                .Description(new MarkdownText(DiscordLimits.EmbedDescription).Sign(shown[i] + rest))
                .Footer(isLast ? foot : null);
        }
    }
}
