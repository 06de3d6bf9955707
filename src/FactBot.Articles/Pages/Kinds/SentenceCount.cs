namespace FactBot.Articles.Pages.Kinds;

/// <summary>Counts sentences approximately, to tell a reader how much of an article a page showed.</summary>
internal static class SentenceCount
{
    public static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += text[i] is '.' or '!' or '?' or '\u2026' && EndsHere(text, i + 1) ? 1 : 0;
        }

        return count > 0 || string.IsNullOrWhiteSpace(text) ? count : 1;
    }

    private static bool EndsHere(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or ')' or '\u201D' or '\u2019' or ']')
        {
            at++;
        }

        return at >= text.Length || (char.IsWhiteSpace(text[at]) && (at + 1 >= text.Length || !char.IsLower(text[at + 1])));
    }
}
