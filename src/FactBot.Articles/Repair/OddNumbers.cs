namespace FactBot.Articles.Repair;

/// <summary>
/// Finds numbers that no number format explains: "500,00" in an English text, "1500,000", "1,,200". Decimal commas ("3,5", "1,50"),
/// Indian grouping ("12,34,567"), years and lists are accepted. Nothing is corrected.
/// </summary>
internal static class OddNumbers
{
    private static readonly string[] ContinentalUnits = ["\u20AC", "EUR", "euro", "kr", "CHF", "z\u0142", "K\u010D", "Ft", "lei", "%"];

    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var english = IsEnglish(text);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || DoubleComma(text, i)))))
            {
                i++;
            }

            if (StandsAlone(text, start, i) && IsOdd(text.AsSpan(start, i - start), english && !HasContinentalUnit(text, start, i)))
            {
                yield return (start, i);
            }
        }
    }

    private static bool DoubleComma(string text, int i) =>
        text[i] == ',' && text[i + 1] == ',' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]);

    private static bool IsOdd(ReadOnlySpan<char> number, bool english)
    {
        var comma = number.IndexOf(',');
        if (comma < 0 || number.Length > 24)
        {
            return false;
        }

        if (number.IndexOf(",,") >= 0)
        {
            return true;
        }

        return english && !number.Contains('.') && GroupsAreOdd(number, comma);
    }

    private static bool GroupsAreOdd(ReadOnlySpan<char> number, int comma)
    {
        var lastComma = number.LastIndexOf(',');
        var last = number.Length - lastComma - 1;
        return lastComma == comma ? OneCommaIsOdd(number, comma, last)
            : last is 1 or 2 or 4 && comma <= 3 && number[(comma + 1)..].IndexOf(',') == 3;
    }

    private static bool OneCommaIsOdd(ReadOnlySpan<char> number, int before, int after) => after switch
    {
        1 => before == 3,
        2 => before == 3 || (before < 3 && number.EndsWith("00")),
        3 => before is 4 or 5 && !IsYear(number[..before]),
        4 or 5 => before <= 3,
        _ => false,
    };

    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20"));

    /// <summary>Checks that the number is not part of a code, a date, an address or a longer word.</summary>
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '/' or '.' or '_' or ','))
        && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '/' or '_'));

    private static bool HasContinentalUnit(string text, int start, int end)
    {
        var after = text.AsSpan(end, Math.Min(8, text.Length - end)).TrimStart();
        foreach (var unit in ContinentalUnits)
        {
            if (after.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return start > 0 && text.AsSpan(Math.Max(0, start - 4), Math.Min(4, start)).TrimEnd() is var before
            && (before.EndsWith("\u20AC") || before.EndsWith("EUR") || before.EndsWith("CHF"));
    }

    /// <summary>A text is English if it has enough of the word "the", which no language with decimal commas has.</summary>
    private static bool IsEnglish(string text)
    {
        var the = 0;
        for (var at = text.IndexOf("the ", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("the ", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            the++;
        }

        return the > 0 && the * 250 >= text.Length / 6;
    }
}
