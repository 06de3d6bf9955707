using FactBot.Analysis.Lexicon;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Text;

/// <summary>
/// Splits the reading view into tokens, in one pass. Clitics stand alone ("Cisco" "'s", "do" "n't"), abbreviations keep their
/// stop ("U.S.", "Sen."), numbers keep their separators ("500,00", "4.2").
/// </summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text, int start, int end)
    {
        var tokens = new List<Token>((end - start) / 5);
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var token = Next(text, i, end);
            tokens.Add(token);
            i = token.End;
        }

        return tokens;
    }

    private static Token Next(string text, int i, int end)
    {
        var c = text[i];
        if (c == PassageText.GapMark)
        {
            return Make(text, i, i + 1, TokenKind.Gap);
        }

        if (QuoteMarkLength(text, i, end) is var quote && quote > 0)
        {
            return Make(text, i, i + quote, TokenKind.QuoteMark);
        }

        if (IsNumberStart(text, i, end))
        {
            return Make(text, i, NumberEnd(text, i, end), TokenKind.Number);
        }

        if (char.IsLetter(c) || c is '@' or '#' || char.IsHighSurrogate(c))
        {
            return WordAt(text, i, end);
        }

        if (Clitic(text, i, end) is var clitic && clitic > 0)
        {
            return Make(text, i, i + clitic, TokenKind.Word);
        }

        var length = c == '.' ? Repeats(text, i, end, '.') : c == '-' ? Repeats(text, i, end, '-') : 1;
        return Make(text, i, i + length, TokenKind.Punctuation);
    }

    /// <summary>A double quotation mark, in any of the shapes that agencies send: one character, two apostrophes, two backticks.</summary>
    private static int QuoteMarkLength(string text, int i, int end) => text[i] switch
    {
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => 1,
        '\'' or '`' or '\u2019' or '\u2018' when i + 1 < end && text[i + 1] == text[i] => 2,
        _ => 0,
    };

    private static bool IsNumberStart(string text, int i, int end) =>
        char.IsAsciiDigit(text[i]) || (text[i] == '.' && i + 1 < end && char.IsAsciiDigit(text[i + 1]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])));

    private static int NumberEnd(string text, int i, int end)
    {
        var j = i + 1;
        while (j < end && (char.IsLetterOrDigit(text[j]) || (text[j] is '.' or ',' or ':' or '-' or '/' && j + 1 < end && char.IsAsciiDigit(text[j + 1]))))
        {
            j++;
        }

        // "a 30-year-old man": the hyphenated word stays whole.
        while (j + 1 < end && text[j] == '-' && char.IsLetter(text[j + 1]))
        {
            j++;
            while (j < end && char.IsLetterOrDigit(text[j]))
            {
                j++;
            }
        }

        return j;
    }

    private static Token WordAt(string text, int i, int end)
    {
        var j = i + (char.IsHighSurrogate(text[i]) && i + 1 < end ? 2 : 1);
        while (j < end && (IsWordChar(text[j]) || IsInner(text, i, j, end)))
        {
            j++;
        }

        j = CutClitic(text, i, j, end);
        if (j < end && text[j] == '.' && TakesStop(text, i, j))
        {
            j++;
        }

        return Make(text, i, j, TokenKind.Word);
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Marks that join: a hyphen between letters, the stops of "U.S.", the apostrophe of "O'Brien" and "don't".</summary>
    private static bool IsInner(string text, int start, int j, int end)
    {
        if (j + 1 >= end || !char.IsLetterOrDigit(text[j + 1]))
        {
            return false;
        }

        return text[j] switch
        {
            '-' or '&' => true,
            '\'' or '\u2019' => true,
            '.' => (j - start == 1 || text[j - 2] is '.' or '-') && char.IsLetter(text[j + 1]) && (j + 2 >= end || !char.IsLetter(text[j + 2])),
            _ => false,
        };
    }

    private static int CutClitic(string text, int start, int end, int limit)
    {
        var apostrophe = text.AsSpan(start, end - start).LastIndexOfAny('\'', '\u2019');
        if (apostrophe <= 0 || (apostrophe == 1 && end - start == 3 && text[start] is 'n' or 'N' && text[end - 1] is 't' or 'T'))
        {
            return end;
        }

        var at = start + apostrophe;
        var tail = text.AsSpan(at + 1, end - at - 1);
        if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && text[at - 1] is 'n' or 'N' && at - 1 > start)
        {
            return at - 1;
        }

        return Clitic(text, at, limit) > 0 ? at : end;
    }

    /// <summary>Length of "'s", "'re", "n't" ... at a place, or 0.</summary>
    private static int Clitic(string text, int i, int end)
    {
        if (text[i] is not ('\'' or '\u2019'))
        {
            return 0;
        }

        foreach (var tail in Words.Clitics)
        {
            var stop = i + 1 + tail.Length;
            if (stop <= end && text.AsSpan(i + 1, tail.Length).Equals(tail, StringComparison.OrdinalIgnoreCase)
                && (stop == end || !char.IsLetterOrDigit(text[stop])))
            {
                return 1 + tail.Length;
            }
        }

        return 0;
    }

    private static bool TakesStop(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
            || word.Contains('.')
            || Words.Abbreviations.Contains(word.ToString())
            || IsState(text, start, end);
    }

    /// <summary>"R-Ky.,": a party and a state behind a name.</summary>
    private static bool IsState(string text, int start, int end) =>
        end - start is > 3 and < 8 && text[start] is 'R' or 'D' or 'I' && text[start + 1] == '-' && char.IsUpper(text[start + 2]) && end + 1 < text.Length && text[end + 1] == ',';

    private static int Repeats(string text, int i, int end, char mark)
    {
        var j = i;
        while (j < end && text[j] == mark)
        {
            j++;
        }

        return j - i;
    }

    private static Token Make(string text, int start, int end, TokenKind kind) => new(start, end, text[start..end], kind);
}
