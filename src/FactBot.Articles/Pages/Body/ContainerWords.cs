using AngleSharp.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Derives a block's kind from the class names and ids of the elements around it. Only elements with a small share of the text are
/// trusted, because some pages call the whole article "sidebar".
/// </summary>
internal sealed class ContainerWords
{
    private const double GuardShare = 0.25;
    private const int LongestLine = 60;

    private static readonly HashSet<string> Junk = new(StringComparer.Ordinal)
    {
        "related", "promo", "newsletter", "newsletters", "signup", "singup", "subscribe", "subscription", "share", "sharing", "sharedaddy",
        "social", "breadcrumb", "breadcrumbs", "taglist", "carousel", "ad", "ads", "advert", "advertisement", "adsense", "sponsor",
        "sponsored", "outbrain", "taboola", "comments", "disqus", "recirc", "recirculation", "teaser", "teasers", "tooltip", "popup",
        "popover", "rightrail", "sidebar", "menu", "control", "controls", "toolbar", "login", "paywall", "cookie", "consent", "copyright",
        "copyrights", "compyrights", "readmore", "pagination", "pager", "jumplink", "donate", "donation", "trending", "mostread", "sociallinks", "addtoany",
    };

    private static readonly string[] JunkPairs =
    [
        "read more", "read time", "reading time", "print header", "post views", "slide count", "most read", "most popular", "see also", "author bio",
        "author box", "about author", "bio box", "post meta", "entry meta", "article meta", "post info", "post tags", "entry tags", "article tags",
    ];

    private static readonly HashSet<string> Captions = new(StringComparer.Ordinal)
    {
        "caption", "captions", "captiontext", "credit", "credits", "photocredit", "figcaption", "copyrightholder", "imagecaption",
    };

    private static readonly HashSet<string> Bylines = new(StringComparer.Ordinal)
    {
        "byline", "author", "authors", "dateline", "timestamp", "pubdate", "postinfo", "attribution", "entrymeta", "infobox",
    };

    private static readonly HashSet<string> Standfirsts = new(StringComparer.Ordinal)
    {
        "standfirst", "dek", "subheadline", "subheading", "subtitle", "abstract", "strapline", "deck",
    };

    private static readonly string[] StandfirstPairs = ["article summary", "sub headline", "sub title", "sub heading", "article dek"];

    private readonly Dictionary<IElement, int> _textLengths = [];
    private readonly Dictionary<IElement, BlockKind?> _kinds = [];
    private readonly int _totalLength;

    public ContainerWords(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            _totalLength += block.Text.Length;
            for (var e = block.Holder; e is not null; e = e.ParentElement)
            {
                _textLengths[e] = _textLengths.GetValueOrDefault(e) + block.Text.Length;
            }
        }
    }

    /// <summary>Returns the kind that the names around the block indicate, or null.</summary>
    public BlockKind? KindOf(PageBlock block)
    {
        for (var e = block.Holder; e is not null; e = e.ParentElement)
        {
            if (KindByName(e) is { } kind && (kind is not (BlockKind.Byline or BlockKind.Heading) || block.Words <= LongestLine))
            {
                return kind;
            }
        }

        return null;
    }

    private BlockKind? KindByName(IElement element)
    {
        if (!_kinds.TryGetValue(element, out var kind))
        {
            kind = _textLengths.GetValueOrDefault(element) < GuardShare * _totalLength ? Judge(element) : null;
            _kinds.Add(element, kind);
        }

        return kind;
    }

    private static BlockKind? Judge(IElement element)
    {
        var words = NameWords.Of(element.ClassName + " " + element.Id);
        if (words.Count == 0)
        {
            return null;
        }

        var line = " " + string.Join(' ', words) + " ";
        return words.Any(Captions.Contains) ? BlockKind.Caption
            : words.Any(Standfirsts.Contains) || Has(line, StandfirstPairs) ? BlockKind.Heading
            : words.Any(Junk.Contains) || Has(line, JunkPairs) ? BlockKind.Boilerplate
            : words.Any(Bylines.Contains) ? BlockKind.Byline
            : null;
    }

    private static bool Has(string line, string[] pairs) => pairs.Any(p => line.Contains($" {p} ", StringComparison.Ordinal));
}
