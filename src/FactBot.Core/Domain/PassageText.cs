using System.Globalization;
using System.Text;

namespace FactBot.Core.Domain;

/// <summary>
/// Shows a passage to a reader. Every character shown stands in one of its spans. White space is folded to single spaces.
/// Characters that are invisible or turn the direction of writing are left out. Lost words are shown as <see cref="GapMark"/>,
/// and words left out between two spans as an ellipsis. Nothing is reworded.
/// </summary>
public static class PassageText
{
    /// <summary>The sign shown where the scrape lost words (U+25AF, white vertical rectangle).</summary>
    public const char GapMark = '\u25AF';

    private const string Ellipsis = "\u2026";
    private const string NoSpaceBefore = ",.;:!?)]}\u2019\u201D%";
    private const string NoSpaceAfter = "([{$\u00A3\u20AC\u201C";

    public static string Show(string raw, Passage passage)
    {
        var text = new StringBuilder();
        for (var i = 0; i < passage.Spans.Length; i++)
        {
            var span = passage.Spans[i];
            var piece = span.IsGap ? GapMark.ToString() : Fold(raw.AsSpan(span.Start, span.Length));
            if (passage.Elided.Contains(i) && piece.Length > 0 && !OpensQuotation(piece[0]))
            {
                Append(text, Ellipsis);
            }

            Append(text, piece);
        }

        return text.ToString();
    }

    /// <summary>Folds white space to single spaces, trims it, and leaves out invisible and direction-turning characters.</summary>
    public static string Fold(ReadOnlySpan<char> words)
    {
        var text = new StringBuilder(words.Length);
        var space = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                space = text.Length > 0;
            }
            else if (!IsInvisible(c))
            {
                if (space)
                {
                    text.Append(' ');
                    space = false;
                }

                text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether a character is a control or format character (Unicode Cc, Cf): soft hyphen, zero-width, right-to-left marks.
    /// </summary>
    public static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static void Append(StringBuilder text, string piece)
    {
        if (piece.Length == 0)
        {
            return;
        }

        if (text.Length > 0 && !NoSpaceAfter.Contains(text[^1]) && !JoinsLeft(piece))
        {
            text.Append(' ');
        }

        text.Append(piece);
    }

    /// <summary>Whether the words open a quotation. A new quotation mark already shows that the quotation was interrupted.</summary>
    private static bool OpensQuotation(char c) => c is '"' or '\u201C' or '\u2018' or '\'' or '`' or '\u201D';

    private static bool JoinsLeft(string piece) =>
        NoSpaceBefore.Contains(piece[0]) || (piece.Length > 1 && piece[0] == '\'' && piece[1] == 's');
}
