namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Measures how deep the elements of a page nest, before any parser sees it. Tree code is recursive or quadratic in the
/// depth: 16,000 nested elements cost seconds, and more overflow the stack, which nothing can catch. Also counts tags and
/// attributes. Linear in the length.
/// </summary>
internal static class TagScan
{
    /// <summary>Pages of the press stay below 60.</summary>
    public const int Limit = 400;

    /// <summary>Tags, of both sorts; pages of the press stay below 15,000. The search for the main text is not linear in them.</summary>
    public const int MostTags = 25_000;

    /// <summary>What looks like a tag anywhere, in scripts too: a ceiling on what the parser makes where this scan and it disagree.</summary>
    private const int MostSigns = 80_000;

    /// <summary>Attributes of one tag.</summary>
    private const int MostAttributes = 1_000;

    /// <summary>How far back an end tag looks for its start; a parser closes what stands between.</summary>
    private const int Reach = 48;

    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        // Void elements, and elements whose end tag may be left out: the next one of their kind closes them.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "keygen", "frame",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup", "html", "head", "body",
    };

    /// <summary>An end tag takes only the element itself away; what was opened inside stays open.</summary>
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "span", "strike", "strong", "tt", "u",
    };

    /// <summary>An end tag does not reach out of these.</summary>
    private static readonly HashSet<string> Walls = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "object", "template", "marquee", "applet", "caption", "svg", "math",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    };

    public static bool IsTooMuch(string html)
    {
        if (Signs(html) > MostSigns)
        {
            return true;
        }

        var open = new Stack();
        var tags = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            at = Step(html, at, open);
            if (open.TooMuch || open.Depth > Limit || ++tags > MostTags)
            {
                return true;
            }
        }

        return false;
    }

    private static int Signs(string html)
    {
        var signs = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            signs += char.IsAsciiLetter(html[at + 1]) || html[at + 1] == '/' ? 1 : 0;
        }

        return signs;
    }

    private static int Step(string html, int at, Stack open)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            return After(html, "-->", at + 4);
        }

        var closes = html[at + 1] == '/';
        var start = closes ? at + 2 : at + 1;
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
        {
            end++;
        }

        if (end == start || !char.IsAsciiLetter(html[start]))
        {
            return at + 1;
        }

        var name = html[start..Math.Min(end, start + 32)];
        var close = TagEnd(html, end, out var attributes);
        if (attributes > MostAttributes)
        {
            open.TooMuch = true;
        }

        if (closes)
        {
            open.Pop(name, Reach);
            return close;
        }

        if (RawText.Contains(name))
        {
            return After(html, "</" + name, close);
        }

        if (!Uncounted.Contains(name) && !(open.Foreign && html[Math.Max(0, close - 2)] == '/'))
        {
            open.Push(name);
        }

        return close;
    }

    /// <summary>The place after the tag's end; a quoted attribute may hold the sign.</summary>
    private static int TagEnd(string html, int at, out int attributes)
    {
        attributes = 0;
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            attributes += quote == '\0' && c is '=' or ' ' && html[at - 1] != ' ' ? 1 : 0;
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && html[at - 1] == '=')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return at + 1;
            }
        }

        return html.Length;
    }

    private static int After(string html, string mark, int from)
    {
        var at = from < html.Length ? html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? html.Length : at + mark.Length;
    }

    /// <summary>The elements open at a place.</summary>
    private sealed class Stack
    {
        private readonly List<string> _names = [];
        private int _foreign;

        public bool TooMuch { get; set; }

        public int Depth => _names.Count;

        /// <summary>Inside drawings and formulas a tag may close itself.</summary>
        public bool Foreign => _foreign > 0;

        public void Push(string name)
        {
            _names.Add(name);
            _foreign += IsForeign(name) ? 1 : 0;
        }

        public void Pop(string name, int reach)
        {
            var lowest = Math.Max(0, _names.Count - reach);
            for (var i = _names.Count - 1; i >= lowest; i--)
            {
                if (string.Equals(_names[i], name, StringComparison.OrdinalIgnoreCase))
                {
                    var count = Formatting.Contains(name) ? 1 : _names.Count - i;
                    _foreign -= _names.Skip(i).Take(count).Count(IsForeign);
                    _names.RemoveRange(i, count);
                    return;
                }

                if (Walls.Contains(_names[i]))
                {
                    return;
                }
            }
        }

        private static bool IsForeign(string name) =>
            name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
    }
}
