using FactBot.Core.Domain;

namespace FactBot.Analysis.Text;

internal enum MarkSide
{
    Open,
    Close,
    Either,
}

/// <summary>Tells an opening quotation mark from a closing one, by its shape in the raw text or by what stands beside it.</summary>
internal static class MarkSides
{
    public static MarkSide Of(ArticleText article, Token mark)
    {
        var text = article.Repaired;
        var before = mark.Start == 0 ? ' ' : text[mark.Start - 1];
        var after = mark.End >= text.Length ? ' ' : text[mark.End];
        var spaceBefore = char.IsWhiteSpace(before) || before is '(' or '[' or '\u2014' or '\u2013' or '-' or '\'' or '\u2018';
        var spaceAfter = char.IsWhiteSpace(after) || after is '.' or ',' or ';' or ':' or '?' or '!' or ')' or ']' or '\u2014' or '\u2013' or '-';
        var shape = article.StandsInRaw(mark.Start) ? article.Raw[article.RawIndex(mark.Start)] : '"';
        return shape switch
        {
            '\u201C' or '\u00AB' or '\u201E' or '`' => MarkSide.Open,
            // A closing shape with a letter behind and a space before is a slip for an opening one.
            '\u201D' or '\u00BB' => spaceBefore && char.IsLetterOrDigit(after) ? MarkSide.Open : MarkSide.Close,
            _ when spaceBefore && !spaceAfter => MarkSide.Open,
            _ when spaceAfter && !spaceBefore => MarkSide.Close,
            _ => MarkSide.Either,
        };
    }
}
