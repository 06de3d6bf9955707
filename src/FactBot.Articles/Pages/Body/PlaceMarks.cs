using System.Globalization;
using AngleSharp.Dom;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// Numbers the text-bearing elements of a page in its order, so that what is taken out or passed over can be put back
/// in its place after the search for the main text has rebuilt the tree.
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

    /// <summary>The number of the element or of the nearest one around it that has one; 0 where there is none.</summary>
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
