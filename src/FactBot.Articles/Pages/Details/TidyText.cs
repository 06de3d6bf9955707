using System.Net;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Details;

/// <summary>Cleans a line of what a page states about itself, so that it can be shown.</summary>
internal static class TidyText
{
    private const int Longest = 500;

    /// <summary>Folds white space, removes invisible characters and decodes doubly escaped entities; null if nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var cut = text.Length > 4 * Longest ? text[..(4 * Longest)] : text;
        var line = PassageText.Fold(cut.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(cut) : cut);
        return line.Length == 0 ? null : line.Length > Longest ? line[..Longest] : line;
    }
}
