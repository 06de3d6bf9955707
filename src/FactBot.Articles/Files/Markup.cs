using System.Text.RegularExpressions;

namespace FactBot.Articles.Files;

/// <summary>Distinguishes markup languages by the beginning of a text.</summary>
internal static partial class Markup
{
    public static bool IsHtml(string start) => Html().IsMatch(start) && !Feed().IsMatch(start);

    /// <summary>Describes a text in a language other than HTML in words, or returns null.</summary>
    public static string? OtherKind(string start) =>
        Feed().IsMatch(start) ? "a news feed"
        : Drawing().IsMatch(start) ? "a drawing"
        : start.TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "an XML file"
        : Json().IsMatch(start) ? "a JSON file"
        : null;

    [GeneratedRegex(@"^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|section|div|p|h1|table|span|a|b|center|font)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Html();

    [GeneratedRegex(@"^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--.{0,500}?-->\s*)*<(rss|feed|rdf:RDF)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Feed();

    [GeneratedRegex(@"^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!(--|doctype svg).{0,500}?>\s*)*<svg\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Drawing();

    [GeneratedRegex(@"^\s*[\[{]\s*(""[^""]{0,200}""\s*:|\{\s*"")", RegexOptions.CultureInvariant)]
    private static partial Regex Json();
}
