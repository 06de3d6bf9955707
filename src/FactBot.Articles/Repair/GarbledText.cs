namespace FactBot.Articles.Repair;

/// <summary>Finds letters garbled by a wrong character set: U+FFFD, "Ã©", "â€™".</summary>
internal static class GarbledText
{
    /// <summary>The second bytes of UTF-8 letters as windows-1252 shows them, without letters that may legitimately follow.</summary>
    private const string SecondCharacters = "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AB\u00AC\u00AE\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BB\u00BC\u00BD\u00BE\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u201C\u2022\u2013\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";

    public static IEnumerable<(int Start, int End)> In(string raw, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var length = LengthAt(raw, i, end);
            var from = i;
            while (length > 0)
            {
                i += length;
                length = i < end ? LengthAt(raw, i, end) : 0;
            }

            if (i > from)
            {
                yield return (from, i);
            }
            else
            {
                i++;
            }
        }
    }

    private static int LengthAt(string raw, int i, int end) => raw[i] switch
    {
        '\uFFFD' => 1,
        '\u00C3' or '\u00C4' or '\u00C5' or '\u00C2' when i + 1 < end && SecondCharacters.Contains(raw[i + 1]) && !IsWordEnd(raw, i) => 2,
        '\u00E2' when i + 2 < end && raw[i + 1] == '\u20AC' && !char.IsLetter(raw[i + 2]) => 3,
        _ => 0,
    };

    /// <summary>Checks for the end of a word in capitals before a quotation mark, as in "VOILÂ»".</summary>
    private static bool IsWordEnd(string raw, int i) =>
        i > 0 && char.IsUpper(raw[i - 1]) && raw[i + 1] is '\u00BB' or '\u201C' or '\u2026' or '\u2013' or '\u203A' or '\u2019';
}
