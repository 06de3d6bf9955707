namespace FactBot.Core.Text;

/// <summary>Finds the known word that was most likely meant, for "Did you mean".</summary>
internal static class NearWord
{
    private const int Longest = 24;

    /// <summary>The nearest word of <paramref name="known"/>, or null where none is near enough to be suggested.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var word = Folding.Bare(Folding.Fold(typed));
        if (word.Length is < 2 or > Longest)
        {
            return null;
        }

        return known
            .Select(k => (Word: k, Distance: Distance(word, Folding.Bare(Folding.Fold(k)))))
            .Where(k => k.Distance <= Allowed(word.Length) || IsBeginning(word, k.Word))
            .OrderBy(k => k.Distance)
            .Select(k => k.Word)
            .FirstOrDefault();
    }

    private static int Allowed(int length) => length < 5 ? 1 : 2;

    private static bool IsBeginning(string word, string known) =>
        word.Length >= 3 && known.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The number of letters inserted, left out, exchanged, or swapped with the next one (Damerau-Levenshtein distance).</summary>
    internal static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, a, b, i, j);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Step(int[,] rows, string a, string b, int i, int j)
    {
        var exchanged = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(exchanged, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
