using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>
/// Maps single characters to their plain form: every space to a plain space, every quotation mark to a straight one. One character
/// becomes one character or none, so the repaired text can be mapped to the raw text.
/// </summary>
internal static class Glyphs
{
    public static char Plain(char c) => c switch
    {
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' or '\uFF02' => '"',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' or '\u2032' or '\u00B4' or '`' => '\'',
        _ => c,
    };

    /// <summary>Checks for invisible characters other than spaces: zero-width, soft hyphen, direction marks, control characters.</summary>
    public static bool IsUnseen(char c) => !char.IsWhiteSpace(c) && PassageText.IsInvisible(c);

    public static bool IsLineBreak(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || PassageText.IsInvisible(c);
}
