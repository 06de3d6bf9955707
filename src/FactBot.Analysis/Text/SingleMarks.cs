using FactBot.Core.Domain;

namespace FactBot.Analysis.Text;

/// <summary>
/// Single quotation marks, for desks that write 'like this'. Only asked where a block holds no double mark, because an
/// apostrophe looks the same: an opening one stands before a letter and behind a space, and it must find a closing one that
/// has punctuation beside it.
/// </summary>
internal static class SingleMarks
{
    /// <summary>In tokens: an opening mark that finds no closing one so far on is an apostrophe.</summary>
    private const int Reach = 400;

    public static List<(int Token, MarkSide Side)> Find(ArticleText article, IReadOnlyList<Token> tokens, int first, int last)
    {
        var marks = new List<(int, MarkSide)>();
        var text = article.Repaired;
        for (var i = first; i < last; i++)
        {
            if (Opens(text, tokens[i]) && ClosingAfter(text, tokens, i, last) is var close && close > 0)
            {
                marks.Add((i, MarkSide.Open));
                marks.Add((close, MarkSide.Close));
                i = close;
            }
        }

        return marks;
    }

    private static bool IsSingle(Token token) => token.Text is "'" or "\u2018" or "\u2019" or "`";

    private static bool Opens(string text, Token token) =>
        IsSingle(token) && token.Text != "\u2019"
        && (token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]) || text[token.Start - 1] is '(' or '[')
        && token.End < text.Length && char.IsLetterOrDigit(text[token.End]);

    private static int ClosingAfter(string text, IReadOnlyList<Token> tokens, int open, int last)
    {
        for (var i = open + 2; i < Math.Min(last, open + Reach); i++)
        {
            if (!IsSingle(tokens[i]) || char.IsWhiteSpace(text[tokens[i].Start - 1]))
            {
                continue;
            }

            var punctuated = text[tokens[i].Start - 1] is ',' or '.' or '?' or '!' or '\u2026';
            var next = tokens[i].End < text.Length ? text[tokens[i].End] : ' ';
            if (punctuated || next is ',' or '.' or ';' or ':' or '?' or '!' or ')' || (i + 1 < last && !tokens[i].Text.StartsWith('\'')) || NoLater(text, tokens, i, last))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether no other closing mark follows before a new opening one: then this apostrophe is the closing mark.</summary>
    private static bool NoLater(string text, IReadOnlyList<Token> tokens, int at, int last)
    {
        for (var i = at + 1; i < last && i < at + 60; i++)
        {
            if (IsSingle(tokens[i]))
            {
                return Opens(text, tokens[i]);
            }
        }

        return true;
    }
}
