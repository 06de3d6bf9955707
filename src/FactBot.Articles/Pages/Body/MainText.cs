using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace FactBot.Articles.Pages.Body;

/// <summary>Finds the element that contains an article's main text.</summary>
internal static class MainText
{
    private const string NoAddress = "https://address.invalid/";

    public static IElement? Find(IHtmlDocument page, Uri? address, CancellationToken ct)
    {
        IElement? found = null;
        using var reader = new Reader(address?.AbsoluteUri ?? NoAddress, page)
        {
            KeepClasses = true,
            AncestorsDepth = 3,
            ContinueIfNotReadable = true,
            DisableJSONLD = true,
        };
        reader.AddCustomOperationEnd(element => found = element);
        _ = reader.GetArticleAsync(ct).GetAwaiter().GetResult();
        return found;
    }
}
