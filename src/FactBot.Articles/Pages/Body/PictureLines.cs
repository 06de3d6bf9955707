using AngleSharp.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>Recognizes captions: a short line that shares its container with nothing but a picture is the picture's caption.</summary>
internal sealed class PictureLines
{
    private const int LongestCaption = 25;
    private const int Reach = 4;

    private readonly Dictionary<IElement, (int Length, bool Picture)> _contents = [];

    public BlockKind? KindOf(PageBlock block)
    {
        if (block.Kind != BlockKind.Paragraph || block.EndsSentence || block.Words > LongestCaption)
        {
            return null;
        }

        var length = VisibleLength(block.Text);
        var element = block.Holder;
        for (var i = 0; i < Reach && element is not null; i++, element = element.ParentElement)
        {
            var (content, picture) = ContentOf(element);
            if (content > length || picture)
            {
                return content > length ? null : BlockKind.Caption;
            }
        }

        return null;
    }

    /// <summary>Each element is measured only once, because many lines can share a large container.</summary>
    private (int Length, bool Picture) ContentOf(IElement element)
    {
        if (!_contents.TryGetValue(element, out var content))
        {
            content = (VisibleLength(element.TextContent), element.QuerySelector("img") is not null);
            _contents.Add(element, content);
        }

        return content;
    }

    private static int VisibleLength(string text) => text.Count(c => !char.IsWhiteSpace(c));
}
