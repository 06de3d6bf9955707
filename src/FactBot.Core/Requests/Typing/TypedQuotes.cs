namespace FactBot.Core.Requests.Typing;

/// <summary>Removes the one pair of quotation marks around all of the words. Marks that belong to the words stay.</summary>
internal static class TypedQuotes
{
    public static string Trim(string typed)
    {
        var words = typed.Trim();
        if (words.Length < 2 || Closing(words[0]) is not { } close || !close.Contains(words[^1], StringComparison.Ordinal))
        {
            return words;
        }

        var inner = words.AsSpan(1, words.Length - 2);
        return inner.ContainsAny(words[0], words[^1]) ? words : inner.Trim().ToString();
    }

    private static string? Closing(char open) => open switch
    {
        '"' => "\"\u201D",
        '\u201C' => "\u201D\"\u201C",
        '\u201E' => "\u201C\u201D",
        '\u00AB' => "\u00BB",
        '\u2018' => "\u2019",
        '\'' => "'",
        _ => null,
    };
}
