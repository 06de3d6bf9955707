using System.Text;
using AngleSharp.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>Splits a tree into blocks of text, where a browser would break the lines.</summary>
internal sealed class BlockWalk
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption",
    };

    private static readonly HashSet<string> Invisible = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "math", "canvas", "audio", "video", "select",
        "textarea", "button", "title",
    };

    private const int LongestCell = 200;

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _breaks;
    private int _openLinks;

    private BlockWalk()
    {
    }

    public static List<PageBlock> Of(IElement root)
    {
        var walk = new BlockWalk();
        walk.WalkChildren(root);
        walk.Flush(root);
        return walk._blocks;
    }

    private void WalkChildren(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data);
            }
            else if (node is IElement child && !Invisible.Contains(child.LocalName))
            {
                WalkChild(child, element);
            }
        }
    }

    private void WalkChild(IElement child, IElement parent)
    {
        if (child.LocalName == "br")
        {
            Break(parent);
        }
        else if (child.LocalName is "td" or "th" && child.TextContent.Length <= LongestCell)
        {
            // Short cells of a row are on one line, as on the page.
            Append(" ");
            WalkChildren(child);
            Append(" ");
        }
        else if (BlockNames.Contains(child.LocalName) || child.LocalName is "td" or "th")
        {
            Flush(parent);
            WalkChildren(child);
            Flush(child);
        }
        else
        {
            _openLinks += child.LocalName == "a" ? 1 : 0;
            WalkChildren(child);
            _openLinks -= child.LocalName == "a" ? 1 : 0;
        }
    }

    /// <summary>Two line breaks end a paragraph, and so does one after a finished sentence.</summary>
    private void Break(IElement holder)
    {
        _breaks++;
        var last = _text.Length > 0 ? _text[^1] : ' ';
        if (_breaks > 1 || last is '.' or '!' or '?' or '\u201D' or '"')
        {
            Flush(holder);
        }
    }

    private void Append(string words)
    {
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                {
                    _text.Append(' ');
                }

                continue;
            }

            if (_breaks > 0 && _text.Length > 0)
            {
                _ = _text[^1] == ' ' ? _text.Remove(_text.Length - 1, 1) : _text;
                _text.Append('\n');
            }

            _breaks = 0;
            _text.Append(c);
            _linkLength += _openLinks > 0 ? 1 : 0;
        }
    }

        private void Flush(IElement holder)
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0)
        {
            var visible = text.Count(c => !char.IsWhiteSpace(c));
            _blocks.Add(new PageBlock(KindOf(holder), text, (double)_linkLength / Math.Max(1, visible), holder));
        }

        _text.Clear();
        _linkLength = 0;
        _breaks = 0;
    }

    private static BlockKind KindOf(IElement holder)
    {
        for (var e = holder; e is not null; e = e.ParentElement)
        {
            switch (e.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockKind.Heading;
                case "figcaption":
                    return BlockKind.Caption;
                case "li" or "dt" or "dd" or "tr":
                    return BlockKind.ListItem;
                case "p" or "blockquote":
                    return e.Closest("li") is null ? BlockKind.Paragraph : BlockKind.ListItem;
                case "td" or "th":
                    return BlockKind.Paragraph;
                default:
                    break;
            }
        }

        return BlockKind.Paragraph;
    }
}
