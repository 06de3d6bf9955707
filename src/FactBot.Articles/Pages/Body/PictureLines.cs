using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>A short line that shares its container with nothing but a picture is the picture's caption.</summary>
internal static class PictureLines
{
    private const int LongestCaption = 25;
    private const int Reach = 4;

    public static BlockKind? KindOf(PageBlock block)
    {
        if (block.Kind != BlockKind.Paragraph || block.EndsSentence || block.Words > LongestCaption)
        {
            return null;
        }

        var length = Seen(block.Text);
        var element = block.Holder;
        for (var i = 0; i < Reach && element is not null; i++, element = element.ParentElement)
        {
            if (Seen(element.TextContent) > length)
            {
                return null;
            }

            if (element.QuerySelector("img") is not null)
            {
                return BlockKind.Caption;
            }
        }

        return null;
    }

    private static int Seen(string text) => text.Count(c => !char.IsWhiteSpace(c));
}
