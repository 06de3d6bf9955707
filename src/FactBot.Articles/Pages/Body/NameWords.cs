using System.Text;

namespace FactBot.Articles.Pages.Body;

/// <summary>Splits class names and ids into lower-case words: "wp-caption_text imageCredit" -> wp, caption, text, image, credit.</summary>
internal static class NameWords
{
    private const int Longest = 300;

    public static IReadOnlyList<string> Of(string? names)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var before = ' ';
        foreach (var c in (names ?? string.Empty).AsSpan(0, Math.Min(names?.Length ?? 0, Longest)))
        {
            if (!char.IsLetter(c) || (char.IsUpper(c) && char.IsLower(before)))
            {
                End(words, word);
            }

            if (char.IsLetter(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }

        End(words, word);
        return words;
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
