using FactBot.Analysis.Lexicon;

namespace FactBot.Analysis.Text;

/// <summary>Cuts blocks into sentences, quotations included: a quotation of three sentences is three.</summary>
internal static class SentenceSplitter
{
    /// <summary>In tokens.</summary>
    private const int LongestSentence = 400;

    public static List<SentenceRange> Split(
        IReadOnlyList<Token> tokens, IReadOnlyList<(int First, int Last)> blocks, IReadOnlyList<QuoteRun> runs)
    {
        var sentences = new List<SentenceRange>();
        for (var b = 0; b < blocks.Count; b++)
        {
            var (first, last) = blocks[b];
            var start = first;
            for (var i = first; i < last; i++)
            {
                // Longer ones are lists and tables that lost their stops; a cap keeps the work linear.
                var end = i - start >= LongestSentence ? i + 1 : EndAt(tokens, i, last, runs);
                if (end > 0 && end < last)
                {
                    Add(tokens, sentences, start, end, b);
                    start = end;
                    i = end - 1;
                }
            }

            if (start < last)
            {
                Add(tokens, sentences, start, last, b);
            }
        }

        return sentences;
    }

    /// <summary>Where the sentence that may end at token <paramref name="i"/> ends (exclusive), or -1.</summary>
    private static int EndAt(IReadOnlyList<Token> tokens, int i, int last, IReadOnlyList<QuoteRun> runs)
    {
        var stop = tokens[i].EndsSentence;
        var abbreviation = !stop && tokens[i].Kind == TokenKind.Word && tokens[i].Text.Length > 1 && tokens[i].Text[^1] == '.';
        if (!stop && !abbreviation)
        {
            return -1;
        }

        var next = i + 1;
        while (next < last && (tokens[next].EndsSentence || Closes(tokens, next, runs)))
        {
            next++;
        }

        if (next >= last)
        {
            return next;
        }

        if (tokens[i].Is('.') && i > 0 && tokens[i - 1].Is("no") && tokens[next].Kind == TokenKind.Number)
        {
            // "the No. 4 bus".
            return -1;
        }

        var quoteClosed = tokens[next - 1].Kind == TokenKind.QuoteMark || tokens[next - 1].Text is "'" or "\u2019";
        if (quoteClosed && tokens[i].Text[0] is '?' or '!' && IsReportingClause(tokens, next, last))
        {
            return -1;
        }

        return Starts(tokens, next, last, abbreviation, tokens[i]) ? next : -1;
    }

    /// <summary>'"Is it safe?" Erik Holt asked.': who said it, and no sentence of its own.</summary>
    private static bool IsReportingClause(IReadOnlyList<Token> tokens, int first, int last)
    {
        for (var i = first + 1; i < last && i < first + 7; i++)
        {
            if (!tokens[i].IsWord)
            {
                return false;
            }

            if (ReportingVerbs.Find(tokens[i].Lower) is { Class: CueClass.Say or CueClass.Ask or CueClass.Tell, Form: VerbForm.Past })
            {
                return i + 1 >= last || tokens[i + 1].Kind == TokenKind.Punctuation || Words.Weekdays.Contains(tokens[i + 1].Lower) || Words.Prepositions.Contains(tokens[i + 1].Lower);
            }
        }

        return false;
    }

    private static bool Closes(IReadOnlyList<Token> tokens, int i, IReadOnlyList<QuoteRun> runs)
    {
        var token = tokens[i];
        if (token.Text is ")" or "]")
        {
            return true;
        }

        if (token.Kind == TokenKind.QuoteMark || token.Text is "'" or "\u2019")
        {
            return token.Run < 0 || (runs[token.Run].Last == i + 1 && runs[token.Run].First != i)
                || (token.Kind != TokenKind.QuoteMark && token.Start == tokens[i - 1].End);
        }

        return false;
    }

    private static bool Starts(IReadOnlyList<Token> tokens, int next, int last, bool abbreviation, Token before)
    {
        var token = tokens[next];
        var word = token;
        if (!token.IsWord && token.Kind != TokenKind.Gap && next + 1 < last)
        {
            word = tokens[next + 1];
        }

        var upper = char.IsUpper(word.Text[0]) || char.IsDigit(word.Text[0]) || word.Kind == TokenKind.Gap
            || word.Text[0] is '@' or '#' or '[' || char.IsHighSurrogate(word.Text[0]);
        if (!abbreviation)
        {
            return upper && (token.IsWord || token.Kind is TokenKind.QuoteMark or TokenKind.Gap || "('\u2018[\u2014-$\u00A3\u20AC".Contains(token.Text[0]))
                && !(before.Text.Length > 1 && before.Text[0] == '.' && !upper);
        }

        return upper && !Words.Titles.Contains(before.Lower) && before.Text.Length > 2
            && (Words.SentenceStarters.Contains(word.Lower) || token.Kind == TokenKind.QuoteMark);
    }

    private static void Add(IReadOnlyList<Token> tokens, List<SentenceRange> sentences, int first, int last, int block)
    {
        for (var i = first; i < last; i++)
        {
            tokens[i].Sentence = sentences.Count;
        }

        sentences.Add(new SentenceRange(first, last, block));
    }
}
