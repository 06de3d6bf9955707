namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Measures the nesting depth of a page before any parser sees it, and counts tags and attributes. Tree code is recursive or quadratic in
/// the depth: 16,000 nested elements cost seconds, and more of them overflow the stack, which cannot be caught. The scan is linear in the
/// length.
/// </summary>
internal static class TagScan
{
    /// <summary>The depth limit; pages of the press stay below 60.</summary>
    public const int Limit = 400;

    /// <summary>Start and end tags; pages of the press stay below 15,000. The search for the main text is not linear in them.</summary>
    public const int MostTags = 25_000;

    /// <summary>
    /// Everything that looks like a tag, even in scripts: an upper bound on the parser's elements where the scan and the parser disagree.
    /// </summary>
    private const int MostTagStarts = 80_000;

    /// <summary>Attributes of one tag.</summary>
    private const int MostAttributes = 1_000;

    /// <summary>Open elements that an end tag searches for its start tag; a parser closes the elements between.</summary>
    private const int Reach = 48;

    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        // Void elements, and elements with an optional end tag, which the next element of their kind closes.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "keygen", "frame",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup", "html", "head", "body",
    };

    /// <summary>Formatting elements: an end tag closes only the element itself, and elements opened inside it stay open.</summary>
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "span", "strike", "strong", "tt", "u",
    };

    /// <summary>Scope boundaries: an end tag inside one of these does not close elements outside it.</summary>
    private static readonly HashSet<string> ScopeBoundaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "object", "template", "marquee", "applet", "caption", "svg", "math",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    };

    public static bool IsTooMuch(string html)
    {
        if (CountTagStarts(html) > MostTagStarts)
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

    private static int CountTagStarts(string html)
    {
        var starts = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            starts += char.IsAsciiLetter(html[at + 1]) || html[at + 1] == '/' ? 1 : 0;
        }

        return starts;
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

    /// <summary>Returns the index after the tag's end; a quoted attribute may contain the end sign.</summary>
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

    /// <summary>The open elements at a position.</summary>
    private sealed class Stack
    {
        private readonly List<string> _names = [];
        private int _foreign;

        public bool TooMuch { get; set; }

        public int Depth => _names.Count;

        /// <summary>Elements inside SVG and MathML may be self-closing.</summary>
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

                if (ScopeBoundaries.Contains(_names[i]))
                {
                    return;
                }
            }
        }

        private static bool IsForeign(string name) =>
            name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
    }
}
