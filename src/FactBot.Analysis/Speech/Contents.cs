using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Where what is said begins and ends, beside a cue.</summary>
internal static class Contents
{
    /// <summary>The start of the content behind a cue, past the person told ("told the committee on Monday that").</summary>
    public static int StartAfter(ParsedText text, int from, ReportingVerb verb, int ceiling)
    {
        var tokens = text.Tokens;
        if (verb.Class == CueClass.Tell)
        {
            from = PastHearer(tokens, from, ceiling);
        }

        from = PastAside(text, from, ceiling);
        while (from < ceiling && (tokens[from].Is(',') || tokens[from].Is(':')))
        {
            from++;
        }

        return from;
    }

    private static int PastHearer(IReadOnlyList<Token> tokens, int from, int ceiling)
    {
        if (from >= ceiling || tokens[from].Lower is "that" || tokens[from].Kind == TokenKind.QuoteMark)
        {
            return from;
        }

        for (var i = from; i < ceiling && i < from + 12; i++)
        {
            if (tokens[i].Lower is "that" or "how" or "why" || tokens[i].Is(',') || tokens[i].Is(':') || tokens[i].Kind == TokenKind.QuoteMark)
            {
                return i;
            }
        }

        return Words.Objects.Contains(tokens[from].Lower) ? from + 1
            : NounPhrases.StartingAt(tokens, from, Math.Min(ceiling, from + 8)) is { } hearer ? hearer.Last : from;
    }

    /// <summary>"said in a statement that", "said on Tuesday that", "said, however, that": the aside is not what was said.</summary>
    private static int PastAside(ParsedText text, int from, int ceiling)
    {
        var tokens = text.Tokens;
        if (from >= ceiling)
        {
            return from;
        }

        var aside = tokens[from].Lower is "in" or "on" or "at" or "during" or "after" or "via" or "through" or "to" || Words.Times.Contains(tokens[from].Lower) || tokens[from].Is(',')
            || tokens[from].Lower is "last" or "earlier" or "this" or "late";
        if (!aside)
        {
            return from;
        }

        for (var i = from; i < ceiling && i < from + 16; i++)
        {
            if (tokens[i].Lower is "that" && i + 1 < ceiling && i > from)
            {
                return i;
            }

            if (tokens[i].Kind == TokenKind.QuoteMark)
            {
                return i > from && (tokens[i - 1].Is(',') || tokens[i - 1].Is(':')) ? i : from;
            }
        }

        return Words.Times.Contains(tokens[from].Lower) ? from + 1
            : tokens[from].Lower == "on" && from + 1 < ceiling && Words.Times.Contains(tokens[from + 1].Lower) ? from + 2
            : from;
    }

    /// <summary>The end of a content that begins at <paramref name="from"/>: the sentence's end without its stop, or the next clause that is somebody else's.</summary>
    public static int EndFrom(ParsedText text, int from, int ceiling, IEnumerable<Cue> later)
    {
        var tokens = text.Tokens;
        var end = ceiling;
        foreach (var cue in later)
        {
            if (cue.ClauseStart > from && Boundary(tokens, cue, from) is var cut && cut > from && cut < end)
            {
                end = cut;
            }
        }

        return TrimEnd(text, from, end);
    }

    /// <summary>"when the service told her that …, she locked the door": what she did was not said.</summary>
    public static int EndOfSubordinate(ParsedText text, int clauseStart, int from, int end)
    {
        if (clauseStart == 0 || text.Tokens[clauseStart - 1].Lower is not ("when" or "after" or "as" or "before" or "because" or "since" or "if" or "until"))
        {
            return end;
        }

        for (var i = from + 2; i + 1 < end; i++)
        {
            if (text.Tokens[i].Is(',') && !text.Tokens[i].InQuote && text.Tokens[i + 1].Lower is "he" or "she" or "they" or "it" or "we" or "i")
            {
                return TrimEnd(text, from, i);
            }
        }

        return end;
    }

    /// <summary>Where a later cue's clause cuts the content off, or -1 where that clause is part of what is said.</summary>
    private static int Boundary(IReadOnlyList<Token> tokens, Cue cue, int from)
    {
        var at = cue.ClauseStart;
        if (at - 1 <= from)
        {
            return -1;
        }

        var before = tokens[at - 1];
        if (cue.Participle)
        {
            return before.Is(',') && cue.Word.Communicates ? at - 1
                : before.Lower == "and" && at - 2 > from && tokens[at - 2].Is(',') ? at - 2 : -1;
        }

        if (before.Is(';') || before.Text is "\u2014" or "--" or "\u2015" or "\u2013")
        {
            return at - 1;
        }

        if (before.Lower is "and" or "but" or "while" or "though" or "although" or "as" && at - 2 > from && tokens[at - 2].Is(','))
        {
            return at - 2;
        }

        return cue.Subject is null && before.Lower is "and" or "but" && cue.Word.Communicates ? at - 1 : -1;
    }

    /// <summary>Takes the stop off, unless a quotation ends there.</summary>
    public static int TrimEnd(ParsedText text, int first, int end)
    {
        var tokens = text.Tokens;
        while (end > first && !tokens[end - 1].IsWord && tokens[end - 1].Kind != TokenKind.Gap
            && !tokens[end - 1].InQuote && tokens[end - 1].Text is not (")" or "]" or "%"))
        {
            end--;
        }

        return end;
    }
}
