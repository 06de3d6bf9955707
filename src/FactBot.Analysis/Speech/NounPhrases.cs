using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>
/// Finds the noun phrase that ends or begins at a place, without a tagger: closed word classes tell where it must stop.
/// </summary>
internal static class NounPhrases
{
    private const int Limit = 25;

    /// <summary>The noun phrase whose last token stands before <paramref name="end"/>, not reaching over <paramref name="floor"/>.</summary>
    public static TokenRange? EndingAt(IReadOnlyList<Token> tokens, int end, int floor)
    {
        var start = end;
        while (start > floor && end - start < Limit && Extends(tokens, start - 1, start, end, floor))
        {
            start--;
        }

        while (start < end && (CannotLead(tokens[start]) || IsStray(tokens, start, end)))
        {
            start++;
        }

        return start < end ? new TokenRange(start, end) : null;
    }

    /// <summary>"that Norvia" behind a verb, or an opening mark that closes only later: neither belongs to the phrase.</summary>
    private static bool IsStray(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (tokens[start].Is("that") && start + 1 < end)
        {
            return tokens[start + 1].IsCapital || Words.Determiners.Contains(tokens[start + 1].Lower);
        }

        return tokens[start].Kind == TokenKind.QuoteMark && !Enumerable.Range(start + 1, end - start - 1).Any(i => tokens[i].Kind == TokenKind.QuoteMark);
    }

    private static bool Extends(IReadOnlyList<Token> tokens, int at, int start, int end, int floor)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Gap || token.Text is "&" or "'s" or "\u2019s" || IsPluralApostrophe(tokens, at, floor))
        {
            return true;
        }

        if (token.Kind == TokenKind.QuoteMark)
        {
            return start < end && IsShortTitle(tokens, at, start);
        }

        if (!token.IsWord)
        {
            return token.Is(',') && ListGoesOn(tokens, at, start, end, floor);
        }

        if (start < end && StartsPhrase(tokens[start]) && !Links(token.Lower) && token.Lower is not ("all" or "both" or "half" or "and" or "or"))
        {
            return false;
        }

        if (token.Lower is "and" or "or")
        {
            return start < end && at > floor && Coordinates(tokens, at, start, end);
        }

        if (Links(token.Lower))
        {
            return start < end && at > floor && IsNounLike(tokens[at - 1]) && !tokens[start].Lower.EndsWith("ing", StringComparison.Ordinal);
        }

        return IsNounLike(token);
    }

    /// <summary>"attendants' union": the apostrophe belongs to the plural before it.</summary>
    private static bool IsPluralApostrophe(IReadOnlyList<Token> tokens, int at, int floor) =>
        tokens[at].Text is "'" or "\u2019" && at > floor && tokens[at - 1].End == tokens[at].Start && tokens[at - 1].Lower.EndsWith('s');

    /// <summary>Prepositions that tie two nouns into one phrase.</summary>
    private static bool Links(string word) => word is "of" or "for" or "from" or "in" or "at" or "with" or "on" or "to" or "against" or "by" or "behind" or "near" or "outside" or "within" or "between" or "inside" or "under";

    private static bool StartsPhrase(Token token) => Words.Determiners.Contains(token.Lower) || token.Lower is "his" or "her" or "their";

    /// <summary>"Smith and Jones": both sides are names, or both are plain nouns with nothing but the list before.</summary>
    private static bool Coordinates(IReadOnlyList<Token> tokens, int at, int start, int end)
    {
        var left = tokens[at - 1];
        var right = tokens[start];
        if (!IsNounLike(left) || left.Kind == TokenKind.Number)
        {
            return false;
        }

        return (left.IsCapital && (right.IsCapital || StartsPhrase(right)))
            || (!left.IsCapital && (SourceWords.Roles.Contains(left.Lower) || SourceWords.People.Contains(left.Lower)) && HoldsCapital(tokens, start, end))
            || (!left.IsCapital && !right.IsCapital && left.Lower.EndsWith('s') && tokens[end - 1].Lower.EndsWith('s'));
    }

    private static bool HoldsCapital(IReadOnlyList<Token> tokens, int start, int end) => Enumerable.Range(start, end - start).Any(i => tokens[i].IsCapital);

    private static bool ListGoesOn(IReadOnlyList<Token> tokens, int at, int start, int end, int floor)
    {
        if (start >= end || at <= floor || !tokens[at - 1].IsCapital || !tokens[start].IsCapital)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (tokens[i].Lower is "and" or "or" or "&")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShortTitle(IReadOnlyList<Token> tokens, int at, int start) =>
        tokens[at].Run >= 0 && (tokens[start].Run == tokens[at].Run || tokens[start].Run < 0) && HasMarkNear(tokens, at);

    /// <summary>"Daily Show" host Trevor Noah: a mark that has its partner within six tokens.</summary>
    private static bool HasMarkNear(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 6; i--)
        {
            if (tokens[i].Kind == TokenKind.QuoteMark)
            {
                return tokens[i].Run == tokens[at].Run;
            }
        }

        for (var i = at + 1; i < tokens.Count && i <= at + 6; i++)
        {
            if (tokens[i].Kind == TokenKind.QuoteMark)
            {
                return tokens[i].Run == tokens[at].Run;
            }
        }

        return false;
    }

    public static bool IsNounLike(Token token)
    {
        if (token.Kind is TokenKind.Gap or TokenKind.Number)
        {
            return true;
        }

        if (token.Kind != TokenKind.Word)
        {
            return token.Text is "&";
        }

        if (token.Text is "'s" or "\u2019s")
        {
            return true;
        }

        if (Words.Times.Contains(token.Lower))
        {
            return false;
        }

        if (Words.Determiners.Contains(token.Lower))
        {
            return true;
        }

        if ((Words.Auxiliaries.Contains(token.Lower) && !(token.IsCapital && token.Lower is "will" or "may")) || Words.Conjunctions.Contains(token.Lower) || Words.Prepositions.Contains(token.Lower)
            || token.Lower is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "who")
        {
            return false;
        }

        if (Words.IsAdverb(token.Lower) && token.Lower is not ("far" or "first" or "long" or "already"))
        {
            return false;
        }

        return token.IsCapital || ReportingVerbs.Find(token.Lower) is not { Form: VerbForm.Past or VerbForm.Third } || !LooksFinite(token.Lower);
    }

    /// <summary>Forms that are hardly ever nouns or adjectives.</summary>
    private static bool LooksFinite(string lower) =>
        lower is "said" or "says" or "told" or "tells" or "wrote" or "writes" or "thought" or "thinks" or "knew" or "knows" or "began" or "felt"
        || (lower.EndsWith("ed", StringComparison.Ordinal) && lower is not ("proposed" or "accused" or "alleged" or "reported" or "planned" or "expected" or "suspected" or "continued"));

    private static bool CannotLead(Token token) =>
        !token.IsWord && token.Kind is not (TokenKind.Gap or TokenKind.QuoteMark)
        || token.Text is "'s" or "\u2019s" || token.Lower is "according"
        || (Words.Prepositions.Contains(token.Lower) && token.Lower is not ("more" or "than"))
        || (Words.Conjunctions.Contains(token.Lower) && token.Lower is not "that")
        || (Words.IsAdverb(token.Lower) && !token.IsCapital);

    /// <summary>The noun phrase that begins at <paramref name="start"/>: for the inverted order "said Avi Bell, senior fellow at ...".</summary>
    public static TokenRange? StartingAt(IReadOnlyList<Token> tokens, int start, int ceiling)
    {
        var end = start;
        while (end < ceiling && end - start < Limit && Continues(tokens, end, start))
        {
            end++;
        }

        while (end > start && (Words.Prepositions.Contains(tokens[end - 1].Lower) || Words.Conjunctions.Contains(tokens[end - 1].Lower) || Words.Determiners.Contains(tokens[end - 1].Lower)))
        {
            end--;
        }

        return end > start ? new TokenRange(start, end) : null;
    }

    private static bool Continues(IReadOnlyList<Token> tokens, int at, int start)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.QuoteMark || (!token.IsWord && token.Kind != TokenKind.Gap && token.Text != "&"))
        {
            return false;
        }

        if (Links(token.Lower))
        {
            return at > start && at + 1 < tokens.Count && !Words.Times.Contains(tokens[at + 1].Lower) && token.Lower is "of" or "for" or "from" or "at" or "in" or "with";
        }

        if (at > start && token.Lower is "that" or "which" or "this")
        {
            return false;
        }

        if (at > start && token.Lower is "last" or "next" or "earlier")
        {
            return false;
        }

        if (at > start && !token.IsCapital && at + 1 < tokens.Count && Words.IsFunctionWord(tokens[at + 1].Lower) && Verbs.IsFinite(tokens, at, start) && !Words.IsFunctionWord(token.Lower))
        {
            return false;
        }

        if (at > start && Verbs.IsCommon(token.Lower) && !token.IsCapital)
        {
            return false;
        }

        return token.Lower is "and" ? at + 1 < tokens.Count && tokens[at + 1].IsCapital : IsNounLike(token);
    }
}
