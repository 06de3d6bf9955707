namespace FactBot.Articles.Repair;

/// <summary>Words at the edge of a line.</summary>
internal static class EdgeWords
{
    private const string Trimmed = "\"'()[],.;:!?$";

    /// <summary>Longer than any listed word: what is longer is not looked up.</summary>
    private const int Longest = 32;

    public static string Lower(ReadOnlySpan<char> token)
    {
        var word = token.Trim(Trimmed);
        return word.Length > Longest ? "" : word.ToString().ToLowerInvariant();
    }

    /// <summary>The first words of a line, at most <paramref name="count"/>, as they stand.</summary>
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
