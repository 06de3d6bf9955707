using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Finds who governs a reporting verb.</summary>
internal static class Subjects
{
    /// <summary>Where the verb group of a cue starts: auxiliaries, adverbs and a day before the verb belong to it.</summary>
    public static int GroupStart(IReadOnlyList<Token> tokens, int verb, int floor)
    {
        var start = verb;
        while (start > floor)
        {
            var before = tokens[start - 1];
            if (before.Run != tokens[verb].Run || before.Text is "'s" or "\u2019s")
            {
                break;
            }

            if ((Words.Auxiliaries.Contains(before.Lower) && !(before.IsCapital && start - 1 > floor)) || (Words.IsAdverb(before.Lower) && !before.IsCapital))
            {
                start--;
            }
            else if (Words.Weekdays.Contains(before.Lower) && start - 2 > floor)
            {
                start -= tokens[start - 2].Lower is "on" or "last" or "late" or "early" or "in" ? 2 : 1;
            }
            else if (start - 2 > floor && (before.Kind == TokenKind.Number ? before.Text.Length == 4 : Words.Times.Contains(before.Lower) && before.IsCapital)
                && tokens[start - 2].Lower is "in" or "last")
            {
                // "Clark in October revealed".
                start -= 2;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>The subject that stands before the verb group, appositions included: "Dennis Ross, a former envoy,".</summary>
    public static TokenRange? Left(IReadOnlyList<Token> tokens, int groupStart, int floor)
    {
        if (groupStart <= floor)
        {
            return null;
        }

        var before = tokens[groupStart - 1];
        if (before.Lower is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "who")
        {
            return new TokenRange(groupStart - 1, groupStart);
        }

        if (before.Is(','))
        {
            return BehindComma(tokens, groupStart - 1, floor);
        }

        if (before.Is(')'))
        {
            return BehindBracket(tokens, groupStart - 1, floor);
        }

        if (before.Kind == TokenKind.QuoteMark && before.Run >= 0)
        {
            return null;
        }

        return OverRelative(tokens, WithTags(tokens, NounPhrases.EndingAt(tokens, groupStart, floor), floor), floor);
    }

    /// <summary>"The laboratory that tests the river for the company refuted": the subject stands before the relative clause.</summary>
    private static TokenRange? OverRelative(IReadOnlyList<Token> tokens, TokenRange? phrase, int floor)
    {
        if (phrase is not { } range)
        {
            return null;
        }

        for (var i = range.First - 2; i > floor && i >= range.First - 3 && tokens[i].IsWord && tokens[i + 1].IsWord; i--)
        {
            if (tokens[i].Lower is "that" or "who" or "which" && NounPhrases.EndingAt(tokens, i, floor) is { } head && CanBeSubject(tokens, head, floor)
                && (head.First == floor || !tokens[head.First - 1].IsWord || tokens[head.First - 1].Lower is "and" or "but"))
            {
                return new TokenRange(head.First, range.Last);
            }
        }

        return BeforeParticiple(tokens, range, floor);
    }

    /// <summary>"Protesters marching through the streets chanted": the subject stands before the participle.</summary>
    private static TokenRange BeforeParticiple(IReadOnlyList<Token> tokens, TokenRange range, int floor)
    {
        for (var i = range.First - 1; i > floor && i >= range.First - 3 && tokens[i].IsWord; i--)
        {
            if (tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal) && !tokens[i].IsCapital && ReportingVerbs.Find(tokens[i].Lower) is null && Words.Prepositions.Contains(tokens[i + 1].Lower)
                && NounPhrases.EndingAt(tokens, i, floor) is { } head && (head.First == floor || !tokens[head.First - 1].IsWord))
            {
                return new TokenRange(head.First, range.Last);
            }
        }

        return range;
    }

    /// <summary>"Marc Chandler, Cisco's general counsel, denied": the phrase before the apposition, with it.</summary>
    private static TokenRange? BehindComma(IReadOnlyList<Token> tokens, int comma, int floor)
    {
        for (var i = comma - 1; i > floor && comma - i < 32; i--)
        {
            if (tokens[i].Kind == TokenKind.QuoteMark || tokens[i].Is(';'))
            {
                return null;
            }

            if (!tokens[i].Is(','))
            {
                continue;
            }

            var core = WithTags(tokens, NounPhrases.EndingAt(tokens, i, floor), floor);
            if (core is null || !CanBeSubject(tokens, core.Value, floor))
            {
                return null;
            }

            return IsAside(tokens, i + 1, comma) && !IsAboutNaming(tokens, i + 1, comma) ? core : new TokenRange(core.Value.First, comma);
        }

        return null;
    }

    /// <summary>"speaking on condition of anonymity": why the source has no name belongs to it.</summary>
    public static bool IsAboutNaming(IReadOnlyList<Token> tokens, int first, int last) =>
        Enumerable.Range(first, last - first).Any(i => tokens[i].Lower is "anonymity" or "anonymously" or "named" or "identified");

    /// <summary>Words between two commas that are no apposition: "however", "in a statement".</summary>
    private static bool IsAside(IReadOnlyList<Token> tokens, int first, int last) =>
        last - first == 1 && tokens[first].Kind == TokenKind.Word && !tokens[first].IsCapital
        || (Words.Prepositions.Contains(tokens[first].Lower) && tokens[first].Lower is not "of")
        || tokens[first].Lower is "meanwhile" or "though" or "too" or "when" or "while" or "as" or "speaking" or "asked" or "citing";

    /// <summary>The phrase begins its clause: it is not the tail of one.</summary>
    private static bool CanBeSubject(IReadOnlyList<Token> tokens, TokenRange phrase, int floor) =>
        phrase.First == floor || !tokens[phrase.First - 1].IsWord || Words.Conjunctions.Contains(tokens[phrase.First - 1].Lower)
        || tokens[phrase.First].IsCapital || Words.Determiners.Contains(tokens[phrase.First].Lower);

    private static TokenRange? BehindBracket(IReadOnlyList<Token> tokens, int bracket, int floor)
    {
        for (var i = bracket - 1; i > floor && bracket - i < 15; i--)
        {
            if (tokens[i].Is('('))
            {
                return NounPhrases.EndingAt(tokens, i, floor) is { } core ? new TokenRange(core.First, bracket + 1) : null;
            }
        }

        return null;
    }

    /// <summary>Takes in the name before a tag that stands between commas: "Bob Corker, R-Tenn., chairman of", "Jane Roe, 41,".</summary>
    private static TokenRange? WithTags(IReadOnlyList<Token> tokens, TokenRange? phrase, int floor)
    {
        if (phrase is not { } range)
        {
            return null;
        }

        for (var turn = 0; turn < 3; turn++)
        {
            if (range.First - 2 < floor || !tokens[range.First - 1].Is(',') || !IsTag(tokens, range)
                || NounPhrases.EndingAt(tokens, range.First - 1, floor) is not { } name || !tokens[name.Last - 1].IsCapital)
            {
                break;
            }

            range = new TokenRange(name.First, range.Last);
        }

        return range;
    }

    private static bool IsTag(IReadOnlyList<Token> tokens, TokenRange range)
    {
        var first = tokens[range.First];
        return (range.Count == 1 && first.Kind == TokenKind.Number)
            || (range.Count <= 2 && (first.Text.StartsWith("R-", StringComparison.Ordinal) || first.Text.StartsWith("D-", StringComparison.Ordinal)))
            || first.Text is "Jr." or "Sr." or "Inc." or "III" or "II";
    }

    /// <summary>The subject behind an inverted verb, with its apposition: "said Avi Bell, senior fellow at the forum".</summary>
    public static TokenRange? Right(IReadOnlyList<Token> tokens, int from, int ceiling)
    {
        if (from >= ceiling)
        {
            return null;
        }

        if (tokens[from].Lower is "he" or "she" or "they" or "it" or "we" or "i" or "you")
        {
            return new TokenRange(from, from + 1);
        }

        if (NounPhrases.StartingAt(tokens, from, ceiling) is not { } phrase)
        {
            return null;
        }

        return phrase.Last < ceiling && tokens[phrase.Last].Is(',') && tokens[phrase.Last - 1].Kind == TokenKind.Word
            ? new TokenRange(phrase.First, AppositionEnd(tokens, phrase.Last, ceiling))
            : phrase;
    }

    private static int AppositionEnd(IReadOnlyList<Token> tokens, int comma, int ceiling)
    {
        var i = comma + 1;
        if (i >= ceiling || !IsAppositionStart(tokens[i]))
        {
            return comma;
        }

        while (i < ceiling && !tokens[i].EndsSentence && tokens[i].Kind != TokenKind.QuoteMark && !tokens[i].Is(';') && !tokens[i].Is(':'))
        {
            if (tokens[i].Is(',') && i + 1 < ceiling && (tokens[i + 1].Kind == TokenKind.QuoteMark || EndsApposition(tokens[i + 1])))
            {
                break;
            }

            i++;
        }

        return tokens[i - 1].Is(',') ? i - 1 : i;
    }

    private static bool IsAppositionStart(Token token) =>
        token.IsWord && !Words.Conjunctions.Contains(token.Lower) && ReportingVerbs.Find(token.Lower) is not { Form: VerbForm.Ing }
            && (!Words.Prepositions.Contains(token.Lower) || token.Lower == "of")
            && token.Lower is not ("he" or "she" or "they" or "it" or "we" or "adding" or "referring" or "speaking")
        || token.Lower is "who" or "whose";

    private static bool EndsApposition(Token token) =>
        token.Lower is "but" or "and" or "as" or "while" or "when" or "after" or "adding" or "referring" or "speaking" or "noting" or "citing" or "in" or "during" or "he" or "she"
        || ReportingVerbs.Find(token.Lower) is { Form: VerbForm.Ing };
}
