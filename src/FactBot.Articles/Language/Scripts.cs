namespace FactBot.Articles.Language;

/// <summary>Recognizes languages by their script.</summary>
internal static class Scripts
{
    /// <summary>Returns the language whose letters make up most of a text, or null if they are Latin.</summary>
    /// <param name="text">The text, or its beginning.</param>
    /// <param name="letters">The number of letters in the text.</param>
    public static (string Tag, string Name)? Of(ReadOnlySpan<char> text, out int letters)
    {
        Span<int> counts = stackalloc int[(int)Script.Count];
        letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                counts[(int)ScriptOf(c)]++;
            }
        }

        return Judge(counts, letters);
    }

    private static (string Tag, string Name)? Judge(ReadOnlySpan<int> counts, int letters)
    {
        var asian = counts[(int)Script.Kana] + counts[(int)Script.Han];
        return letters == 0 ? null
            : counts[(int)Script.Hangul] * 2 > letters ? ("ko", "Korean")
            : asian * 2 > letters ? (counts[(int)Script.Kana] * 10 > letters ? ("ja", "Japanese") : ("zh", "Chinese"))
            : counts[(int)Script.Cyrillic] * 2 > letters ? (counts[(int)Script.Ukrainian] * 100 > letters ? ("uk", "Ukrainian") : ("ru", "Russian"))
            : counts[(int)Script.Ukrainian] * 2 > letters ? ("uk", "Ukrainian")
            : counts[(int)Script.Greek] * 2 > letters ? ("el", "Greek")
            : counts[(int)Script.Arabic] * 2 > letters ? ("ar", "Arabic")
            : counts[(int)Script.Hebrew] * 2 > letters ? ("he", "Hebrew")
            : counts[(int)Script.Devanagari] * 2 > letters ? ("hi", "Hindi")
            : counts[(int)Script.Thai] * 2 > letters ? ("th", "Thai")
            : null;
    }

    private static Script ScriptOf(char c) => c switch
    {
        < '\u0370' => Script.Latin,
        < '\u0400' => Script.Greek,
        '\u0404' or '\u0406' or '\u0407' or '\u0454' or '\u0456' or '\u0457' or '\u0490' or '\u0491' => Script.Ukrainian,
        < '\u0530' => Script.Cyrillic,
        >= '\u0590' and < '\u0600' => Script.Hebrew,
        >= '\u0600' and < '\u0780' => Script.Arabic,
        >= '\u0900' and < '\u0980' => Script.Devanagari,
        >= '\u0E00' and < '\u0E80' => Script.Thai,
        >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD7B0' => Script.Hangul,
        >= '\u3040' and < '\u3100' => Script.Kana,
        >= '\u3400' and < '\uA000' => Script.Han,
        _ => Script.Latin,
    };

    private enum Script
    {
        Latin,
        Greek,
        Cyrillic,
        Ukrainian,
        Hebrew,
        Arabic,
        Devanagari,
        Thai,
        Hangul,
        Kana,
        Han,
        Count,
    }
}
