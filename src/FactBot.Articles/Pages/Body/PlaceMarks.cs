using System.Globalization;
using AngleSharp.Dom;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Numbers a page's text elements in document order, so that removed or missed elements can be put back in place after the search for the
/// main text has rebuilt the tree.
/// </summary>
internal static class PlaceMarks
{
    private const string Attribute = "data-factbot-place";

    public static void Set(IElement root)
    {
        var place = 0;
        foreach (var element in root.QuerySelectorAll("p, h1, h2, h3, h4, h5, h6, li, figcaption, blockquote, pre, td"))
        {
            element.SetAttribute(Attribute, (++place).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Returns the number of the element or of its nearest numbered ancestor; 0 if there is none.</summary>
    public static int Of(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (int.TryParse(element.GetAttribute(Attribute), CultureInfo.InvariantCulture, out var place))
            {
                return place;
            }
        }

        return 0;
    }
}
