namespace FactBot.Articles.Repair;

/// <summary>The words at the edges of a line.</summary>
internal static class EdgeWords
{
    private const string Trimmed = "\"'()[],.;:!?$";

    /// <summary>The limit is longer than any listed word, so longer words are not looked up.</summary>
    private const int Longest = 32;

    public static string Lower(ReadOnlySpan<char> token)
    {
        var word = token.Trim(Trimmed);
        return word.Length > Longest ? "" : word.ToString().ToLowerInvariant();
    }

    /// <summary>Returns the first words of a line, at most <paramref name="count"/>, unchanged but cut to the longest length.</summary>
    public static List<string> First(string plain, int count)
    {
        var words = new List<string>(count);
        for (var at = 0; at < plain.Length && words.Count < count;)
        {
            var space = plain.IndexOf(' ', at);
            var end = space < 0 ? plain.Length : space;
            words.Add(plain[at..Math.Min(end, at + Longest)]);
            at = end + 1;
        }

        return words;
    }
}
