using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Details;

/// <summary>
/// Reads every date that a page states for its article, best source first. The address is never read for a date, because "/2018/10/"
/// names no day.
/// </summary>
internal static class DateDetails
{
    private static readonly string[] PublishedTags =
    [
        "article:published_time", "article:published", "og:article:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publish-date", "publish_date", "publication_date", "ptime", "dcterms.created", "dc.date.issued", "dcterms.date", "dc.date", "date", "cXenseParse:recs:publishtime", "bt:pubDate",
    ];

    private static readonly string[] ModifiedTags =
    [
        "article:modified_time", "article:modified", "dateModified", "og:updated_time", "dcterms.modified", "lastmod", "last-modified", "utime",
    ];

    public static (ImmutableArray<Stated<StatedTime>> Published, ImmutableArray<Stated<StatedTime>> Modified) Read(IHtmlDocument page, JsonLd data, MetaTags tags)
    {
        var published = new Candidates();
        published.Add(data.Text("datePublished"), "json-ld datePublished");
        AddTags(published, tags, PublishedTags);
        AddElements(published, page, "[itemprop~=datePublished]", "itemprop datePublished");
        AddElements(published, page, "time[pubdate], time.published, time.entry-date, abbr.published", "time published");
        published.Add(data.Text("dateCreated"), "json-ld dateCreated");
        if (published.None)
        {
            AddElements(published, page, "article time[datetime], main time[datetime], header time[datetime], time[datetime]", "time");
        }

        var modified = new Candidates();
        modified.Add(data.Text("dateModified"), "json-ld dateModified");
        AddTags(modified, tags, ModifiedTags);
        AddElements(modified, page, "[itemprop~=dateModified]", "itemprop dateModified");
        AddElements(modified, page, "time.updated", "time updated");
        return (published.Found, modified.Found);
    }

    private static void AddTags(Candidates dates, MetaTags tags, string[] names)
    {
        foreach (var name in names)
        {
            dates.Add(tags.First(name), name);
        }
    }

    /// <summary>Only the first element of a kind counts, because later ones belong to other stories.</summary>
    private static void AddElements(Candidates dates, IHtmlDocument page, string selector, string from)
    {
        var element = page.QuerySelectorAll(selector).FirstOrDefault(e => e.LocalName != "meta" && e.Closest("aside, nav, footer") is null);
        if (element is not null && !dates.Add(element.GetAttribute("datetime") ?? element.GetAttribute("content"), from))
        {
            dates.Add(TidyText.Line(element.TextContent), from);
        }
    }

    private sealed class Candidates
    {
        private readonly List<Stated<StatedTime>> _found = [];

        public bool None => _found.Count == 0;

        public ImmutableArray<Stated<StatedTime>> Found => [.. _found];

        public bool Add(string? text, string from)
        {
            if (DateWords.Read(text) is not { } when)
            {
                return false;
            }

            _found.Add(new Stated<StatedTime>(when, from));
            return true;
        }
    }
}
