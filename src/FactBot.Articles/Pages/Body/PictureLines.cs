using AngleSharp.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>A short line that shares its container with nothing but a picture is the picture's caption.</summary>
internal sealed class PictureLines
{
    private const int LongestCaption = 25;
    private const int Reach = 4;

    private readonly Dictionary<IElement, (int Length, bool Picture)> _held = [];

    public BlockKind? KindOf(PageBlock block)
    {
        if (block.Kind != BlockKind.Paragraph || block.EndsSentence || block.Words > LongestCaption)
        {
            return null;
        }

        var length = Seen(block.Text);
        var element = block.Holder;
        for (var i = 0; i < Reach && element is not null; i++, element = element.ParentElement)
        {
            var (held, picture) = Held(element);
            if (held > length || picture)
            {
                return held > length ? null : BlockKind.Caption;
            }
        }

        return null;
    }

    /// <summary>Looked at once for each element: many lines can share a wide one.</summary>
    private (int Length, bool Picture) Held(IElement element)
    {
        if (!_held.TryGetValue(element, out var held))
        {
            held = (Seen(element.TextContent), element.QuerySelector("img") is not null);
            _held.Add(element, held);
        }

        return held;
    }

    private static int Seen(string text) => text.Count(c => !char.IsWhiteSpace(c));
}
