namespace FactBot.Articles.Repair;

/// <summary>
/// Recognizes a paragraph whose last name is lost: it ends in a noun that precedes a name, without an article, as in "a stake in Chinese
/// Internet giant".
/// </summary>
internal static class LostName
{
    private const int WordsBefore = 4;

    public static bool After(string plain)
    {
        var tail = plain.AsSpan(Math.Max(0, plain.Length - 80)).ToString().Split(' ');
        return RepairWordLists.Announcing.Contains(EdgeWords.Lower(tail[^1])) && char.IsLetter(plain[^1])
            && !tail.TakeLast(WordsBefore).Any(w => RepairWordLists.Determiners.Contains(w));
    }
}
