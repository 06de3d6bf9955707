namespace FactBot.Core.Requests.Typing;

/// <summary>Finds links in what people type, without the brackets and punctuation around them.</summary>
internal static class LinkReader
{
    private static readonly System.Buffers.SearchValues<char> Opening = System.Buffers.SearchValues.Create("<([{\"'\u2018\u201C\u00AB");

    private const string Ends = ".,;:!?\"'\u2019\u201D\u00BB\u2026>]}";

    /// <summary>The links of a text in order, each once.</summary>
    public static List<string> All(string text)
    {
        var typed = TypedText.Of(text);
        return [.. typed.Words(0).Select(w => In(typed.Slice(w))).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The link in a word, or null.</summary>
    public static string? In(string word)
    {
        var start = Start(word);
        if (start < 0)
        {
            return null;
        }

        var link = word[start..];
        var close = link.IndexOfAny(['>', '|'], 0);
        if (close > 0 && start > 0 && word[start - 1] == '<')
        {
            link = link[..close];
        }

        link = Trimmed(link);
        var bare = link.Length > 0 && char.ToLowerInvariant(link[0]) == 'w';
        return bare ? "https://" + link : link.EndsWith("://", StringComparison.Ordinal) ? null : link;
    }

    /// <summary>Whether the word is a link and nothing else but punctuation.</summary>
    public static bool Is(string word) => Start(word) is var start && start >= 0 && !word.AsSpan(0, start).ContainsAnyExcept(Opening);

    /// <summary>Reads a page that is named without its https://, such as "example.org/story".</summary>
    public static string? Unschemed(string word)
    {
        var link = Trimmed(word.TrimStart('<', '(', '"'));
        var slash = link.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < link.Length - 1 && link.IndexOf('.', StringComparison.Ordinal) is var dot && dot > 0 && dot < slash - 1
            && link.AsSpan(0, slash).IndexOfAnyExceptInRange('-', 'z') < 0 && char.IsAsciiLetter(link[slash - 1])
            ? "https://" + link
            : null;
    }

    private static int Start(string word)
    {
        var at = word.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            var rest = word.AsSpan(at + 4);
            if (rest.StartsWith("://") || rest.StartsWith("s://", StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }

            at = word.IndexOf("http", at + 4, StringComparison.OrdinalIgnoreCase);
        }

        return word.TrimStart('<', '(', '"').StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? word.IndexOf("www.", StringComparison.OrdinalIgnoreCase)
            : -1;
    }

    /// <summary>
    /// Cuts the punctuation after a link. A closing bracket stays where the link opened it, because addresses of encyclopedias
    /// end with one.
    /// </summary>
    private static string Trimmed(string link)
    {
        var opened = link.Count(c => c == '(') - link.Count(c => c == ')');
        var end = link.Length;
        while (end > 0 && (Ends.Contains(link[end - 1], StringComparison.Ordinal) || (link[end - 1] == ')' && opened < 0)))
        {
            opened += link[end - 1] == ')' ? 1 : 0;
            end--;
        }

        return link[..end];
    }
}
