namespace FactBot.Articles.Fetching;

/// <summary>
/// Recognizes links that were meant for few readers: previews of unpublished stories and links that carry a key. Fetching one could
/// publish it in the site's logs, or use up a one-time link.
/// </summary>
public static class PrivateLinks
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "token", "preview", "draft", "secret", "password", "accesskey", "sharekey" };

    private static readonly string[] Pairs = ["share key", "access key", "auth key", "share token", "preview id"];

    public static bool IsPrivate(Uri link) => link.Query.TrimStart('?').Split('&', ';').Any(IsPrivatePart);

    private static bool IsPrivatePart(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var value = equals < 0 ? "true" : part[(equals + 1)..];
        if (value is "" or "0" or "false")
        {
            return false;
        }

        var words = Pages.Body.NameWords.Of(Uri.UnescapeDataString(equals < 0 ? part : part[..equals]));
        var line = " " + string.Join(' ', words) + " ";
        return words.Any(Words.Contains) || Pairs.Any(p => line.Contains($" {p} ", StringComparison.Ordinal));
    }
}
