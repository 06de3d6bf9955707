using System.Text;
using AngleSharp.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Kinds;

/// <summary>Returns all the text that a page would show, without scripts and styles.</summary>
internal static class VisiblePageText
{
    public static string Of(IElement? root)
    {
        var text = new StringBuilder();
        foreach (var node in root is null ? [] : root.Descendants<IText>())
        {
            if (node.ParentElement?.LocalName is not ("script" or "style" or "noscript" or "template"))
            {
                text.Append(node.Data).Append(' ');
            }
        }

        return PassageText.Fold(text.ToString());
    }
}
