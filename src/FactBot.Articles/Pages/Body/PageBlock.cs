using AngleSharp.Dom;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Body;

/// <summary>
/// A block of a page as found: its text with white space folded, the share of link text in it, and the element that contains it.
/// </summary>
internal sealed record PageBlock(BlockKind Kind, string Text, double LinkShare, IElement Holder)
{
    /// <summary>The number of words, separated by white space.</summary>
    public int Words { get; } = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public bool EndsSentence => Text.TrimEnd('"', '\'', '\u201D', '\u2019', ')', ' ') is { Length: > 0 } t && t[^1] is '.' or '!' or '?' or ':' or '\u2026';
}
