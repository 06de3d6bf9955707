using FactBot.Core.Domain;

namespace FactBot.Analysis.Text;

/// <summary>
/// Pairs quotation marks, block by block. An odd mark never spoils the rest of the text: what is open at the end of a
/// block ends there, and goes on in the next only if that block opens a quotation too.
/// </summary>
internal static class QuoteRuns
{
    public static List<QuoteRun> Find(ArticleText article, IReadOnlyList<Token> tokens, IReadOnlyList<(int First, int Last)> blocks)
    {
        var runs = new List<QuoteRun>();
        var openBefore = -1;
        for (var b = 0; b < blocks.Count; b++)
        {
            var (first, last) = blocks[b];
            var marks = DoubleMarks(article, tokens, first, last);
            if (marks.Count == 0)
            {
                marks = SingleMarks.Find(article, tokens, first, last);
            }

            openBefore = Pair(tokens, runs, marks, b, (first, last), openBefore);
        }

        return runs;
    }

    private static List<(int Token, MarkSide Side)> DoubleMarks(ArticleText article, IReadOnlyList<Token> tokens, int first, int last)
    {
        var marks = new List<(int, MarkSide)>();
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Kind == TokenKind.QuoteMark)
            {
                marks.Add((i, MarkSides.Of(article, tokens[i])));
            }
        }

        return marks;
    }

    /// <returns>The run left open at the end of the block, or -1.</returns>
    private static int Pair(
        IReadOnlyList<Token> tokens, List<QuoteRun> runs, List<(int Token, MarkSide Side)> marks, int block, (int First, int Last) range, int openBefore)
    {
        var open = -1;
        foreach (var (at, side) in marks)
        {
            var opens = side == MarkSide.Open || (side == MarkSide.Either && open < 0)
                || (side == MarkSide.Close && open < 0 && at == range.First);
            if (opens)
            {
                if (open >= 0)
                {
                    Add(tokens, runs, open, at, block, false, openBefore, range.First);
                }

                open = at;
            }
            else if (open >= 0)
            {
                Add(tokens, runs, open, at + 1, block, true, openBefore, range.First);
                open = -1;
            }
        }

        if (open < 0)
        {
            return -1;
        }

        Add(tokens, runs, open, range.Last, block, false, openBefore, range.First);
        return runs.Count - 1;
    }

    private static void Add(
        IReadOnlyList<Token> tokens, List<QuoteRun> runs, int first, int last, int block, bool closed, int openBefore, int blockFirst)
    {
        var words = 0;
        for (var i = first; i < last; i++)
        {
            tokens[i].Run = runs.Count;
            words += tokens[i].IsWord && tokens[i].Text[0] is not ('\'' or '\u2019') ? 1 : 0;
        }

        runs.Add(new QuoteRun(first, last, block, closed, first == blockFirst ? openBefore : -1, words));
    }
}
