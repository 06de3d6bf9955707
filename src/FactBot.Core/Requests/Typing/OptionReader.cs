using FactBot.Core.Time;

namespace FactBot.Core.Requests.Typing;

/// <summary>
/// A typed option such as "due:17:00": its name as typed, and the offsets of its value. <paramref name="Next"/> is the offset
/// after it.
/// </summary>
internal readonly record struct TypedOption(string Name, int ValueStart, int ValueEnd, int Next, bool IsQuoted)
{
    public string Value(TypedText typed) => typed.Slice(ValueStart, ValueEnd);
}

/// <summary>Reads "name:value", "name=value" and "name:"a value of several words"".</summary>
internal static class OptionReader
{
    private const int LongestName = 12;

    /// <summary>The maximum number of words in a due time.</summary>
    private const int MostDueWords = 6;

    /// <summary>The name before the sign in a word, or null where the word does not begin with one.</summary>
    public static string? Name(TypedText typed, TypedWord word)
    {
        var sign = typed.Folded.AsSpan(word.Start, Math.Min(word.Length, LongestName + 1)).IndexOfAny(':', '=');
        var name = sign < 2 ? "" : typed.Folded.Substring(word.Start, sign);
        return name.Length > 0 && name.All(char.IsAsciiLetterLower) && !typed.Folded.AsSpan(word.Start + sign + 1).StartsWith("//") ? name : null;
    }

    /// <summary>Reads the option at a word. Its value follows the sign, or is the next word where the sign ends this one.</summary>
    public static TypedOption Read(TypedText typed, TypedWord word, string name)
    {
        var start = word.Start + name.Length + 1;
        var value = start < word.End ? new TypedWord(start, word.End) : typed.WordAt(word.End) ?? new TypedWord(word.End, word.End);
        return Quoted(typed, value.Start) is { } end
            ? new TypedOption(name, value.Start + 1, end, Math.Min(end + 1, typed.Text.Length), true)
            : new TypedOption(name, value.Start, value.End, value.End, false);
    }

    /// <summary>Extends a due option by as many words as make a time.</summary>
    public static TypedOption ReadDue(TypedText typed, TypedOption option)
    {
        var best = option;
        foreach (var word in typed.Words(option.Next).Take(MostDueWords))
        {
            if (DueParser.Understands(typed.Slice(option.ValueStart, word.End)))
            {
                best = option with { ValueEnd = word.End, Next = word.End };
            }
        }

        return best;
    }

    /// <summary>
    /// The offset of the closing quotation mark for the one at an offset; the end of the text where none closes it, null where
    /// none opens.
    /// </summary>
    private static int? Quoted(TypedText typed, int at)
    {
        if (at >= typed.Text.Length || typed.Folded[at] is not ('"' or '\''))
        {
            return null;
        }

        var close = typed.Folded.IndexOf(typed.Folded[at], at + 1);
        return close < 0 ? typed.Text.Length : close;
    }
}
