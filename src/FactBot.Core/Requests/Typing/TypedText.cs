using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>A word in a typed text, as offsets; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct TypedWord(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>
/// A typed text in two forms of the same length: <see cref="Text"/> as it is kept, and <see cref="Folded"/> as it is compared.
/// </summary>
internal sealed class TypedText
{
    /// <summary>The maximum length of a mention in UTF-16 code units.</summary>
    private const int LongestMention = 150;

    private TypedText(string clean)
    {
        Text = clean;
        Folded = Folding.Fold(clean);
    }

    public string Text { get; }

    public string Folded { get; }

    public static TypedText Of(string text) => new(CleanText.Of(text));

    /// <summary>The first word at or after an offset; null after the last one. A mention is one word, whatever its name contains.</summary>
    public TypedWord? WordAt(int at)
    {
        var start = SkipSpace(at);
        if (start == Text.Length)
        {
            return null;
        }

        var end = MentionEnd(start);
        while (end < Text.Length && !char.IsWhiteSpace(Folded[end]))
        {
            end++;
        }

        return new TypedWord(start, end);
    }

    public IEnumerable<TypedWord> Words(int at)
    {
        for (var word = WordAt(at); word is { } found; word = WordAt(found.End))
        {
            yield return found;
        }
    }

    public int SkipSpace(int at)
    {
        while (at < Text.Length && char.IsWhiteSpace(Folded[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A word as it is compared, without the punctuation at its end.</summary>
    public string Plain(TypedWord word) => Folding.Visible(Folded.AsSpan(word.Start, word.Length)).TrimEnd('.', ',', ';', ':', '!', '?');

    public string Slice(int start, int end) => Text[start..end];

    public string Slice(TypedWord word) => Text[word.Start..word.End];

    /// <summary>The letters and digits of the words from one to another.</summary>
    public string Bare(TypedWord first, TypedWord last) => Folding.Bare(Folded.AsSpan(first.Start, last.End - first.Start));

    private int MentionEnd(int start)
    {
        if (!Text.AsSpan(start).StartsWith("<@"))
        {
            return start;
        }

        var close = Text.AsSpan(start, Math.Min(LongestMention, Text.Length - start)).IndexOf('>');
        return close > 0 && NeutralText.AsMention(Text.Substring(start, close + 1)) is not null ? start + close + 1 : start;
    }
}
