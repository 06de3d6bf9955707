namespace FactBot.Articles.Repair;

/// <summary>A paragraph that ends on a noun which announces a name, without an article: "a stake in Chinese Internet giant".</summary>
internal static class LostName
{
    private const int Before = 4;

    public static bool After(string plain)
    {
        var tail = plain.AsSpan(Math.Max(0, plain.Length - 80)).ToString().Split(' ');
        return RepairWordLists.Announcing.Contains(EdgeWords.Lower(tail[^1])) && char.IsLetter(plain[^1])
            && !tail.TakeLast(Before).Any(w => RepairWordLists.Determiners.Contains(w));
    }
}
