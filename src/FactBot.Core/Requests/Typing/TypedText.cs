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

    private TypedText(string clean, ReferenceForm form)
    {
        Text = clean;
        Folded = Folding.Fold(clean);
        Form = form;
    }

    /// <summary>What counts as a reference where this was typed.</summary>
    public ReferenceForm Form { get; }

    /// <summary>Whether something was read as a reference that would be a word in a claim's own thread.</summary>
    public bool HasLooseReference { get; private set; }

    public string Text { get; }

    public string Folded { get; }

    public static TypedText Of(string text, ReferenceForm form = ReferenceForm.Any) => new(CleanText.Of(text), form);

    /// <summary>Whether a slice is a reference here. "3" is a word in a claim's own thread, and so are "C3" and "214/3".</summary>
    public bool IsReference(int start, int end) => ReferenceReader.Read(Text[start..end]) is not null && Counts(ReferenceReader.IsExplicit(Text[start..end]));

    /// <summary>Whether a set of claims is one here; its first item decides.</summary>
    public bool IsClaimSet(TypedWord word) => ClaimSetReader.IsPart(Plain(word)) && Counts(ReferenceReader.IsExplicit(Slice(word)));

    private bool Counts(bool isExplicit)
    {
        HasLooseReference |= !isExplicit;
        return isExplicit || Form is ReferenceForm.Any;
    }

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
