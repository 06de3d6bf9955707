using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>A reporting verb at work: its group ("has also said"), its subject if that stands before it, and the end of the cue.</summary>
internal sealed record Cue(int Verb, TokenRange Group, TokenRange? Subject, ReportingVerb Word, bool Participle, bool Passive)
{
    /// <summary>Where the clause of the cue begins: its subject, or its group.</summary>
    public int ClauseStart => Subject?.First ?? Group.First;
}

/// <summary>Finds the reporting verbs of a sentence that stand outside quotation marks and are verbs, not nouns.</summary>
internal static class CueFinder
{
    public static List<Cue> Find(ParsedText text, SentenceRange sentence)
    {
        var cues = new List<Cue>();
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Word && !token.InQuote && ReportingVerbs.Find(token.Lower) is { } verb
                && !IsPartOfName(text, sentence, i) && Governs(text, sentence, i, verb)
                && At(text, sentence, i, verb) is { } cue)
            {
                cues.Add(cue);
            }
        }

        return cues;
    }

    /// <summary>"the United States", "Mary Welcome": a capital inside a sentence that is no headline.</summary>
    private static bool IsPartOfName(ParsedText text, SentenceRange sentence, int at)
    {
        if (!text.Tokens[at].IsCapital || at == sentence.First)
        {
            return false;
        }

        return !Headlines.IsTitleCase(text, sentence.First, sentence.Last);
    }

    /// <summary>Verbs that report only with their particle ("point out") or only before a quotation ("he began: …").</summary>
    private static bool Governs(ParsedText text, SentenceRange sentence, int at, ReportingVerb verb)
    {
        var next = at + 1 < sentence.Last ? text.Tokens[at + 1] : null;
        if (verb.Lemma == "ask" && next is { Lower: "not" or "to" })
        {
            return false;
        }

        if (verb.NeedsParticle)
        {
            return next is not null && verb.Particles.Contains(next.Lower);
        }

        return !verb.NeedsQuote || next is null || next.Kind == TokenKind.QuoteMark || next.Is(':') || next.Is(',') || next.EndsSentence;
    }

    private static Cue? At(ParsedText text, SentenceRange sentence, int at, ReportingVerb verb)
    {
        var tokens = text.Tokens;
        var floor = Floor(text, sentence, at);
        var start = Subjects.GroupStart(tokens, at, floor);
        var group = new TokenRange(start, End(tokens, at, verb, sentence.Last));
        var auxiliary = Auxiliary(tokens, start, at);
        var before = start > sentence.First ? tokens[start - 1] : null;
        if (before is { Lower: "to" } || IsNoun(tokens, sentence, at, start, verb, auxiliary))
        {
            return null;
        }

        if (verb.Form == VerbForm.Ing && auxiliary is null)
        {
            var clause = group.Last < sentence.Last && verb.Communicates && (tokens[group.Last].Is("that") || tokens[group.Last].Kind == TokenKind.QuoteMark);
            var named = before is { IsCapital: true } && Subjects.Left(tokens, start, floor) is { } by && by.First > sentence.First && tokens[by.First - 1].Is("with") ? by : (TokenRange?)null;
            return IsParticiple(before) || clause ? new Cue(at, group, named, verb, true, false) : null;
        }

        var passive = auxiliary is "be" && verb.Form is VerbForm.Past or VerbForm.Participle;
        if (verb.Form == VerbForm.Participle && auxiliary is null && ReportingVerbs.Find(tokens[at].Lower)?.Form == VerbForm.Participle)
        {
            return null;
        }

        var subject = Subjects.Left(tokens, start, floor);
        if (verb.Form == VerbForm.Third && auxiliary is null && subject is { Count: 1 } bare && !tokens[bare.First].IsCapital && tokens[bare.First].Kind == TokenKind.Word && !Words.Pronouns.Contains(tokens[bare.First].Lower))
        {
            // "lofty plans": a single bare word is no subject of a verb in -s.
            return null;
        }

        if (subject is { Count: 1 } number && tokens[number.First].Kind == TokenKind.Number)
        {
            subject = null;
        }

        return new Cue(at, group, subject, verb, false, passive);
    }

    /// <summary>A clause does not reach back over a quotation or a semicolon.</summary>
    private static int Floor(ParsedText text, SentenceRange sentence, int at)
    {
        for (var i = at - 1; i >= sentence.First; i--)
        {
            var token = text.Tokens[i];
            if ((token.Run >= 0 && text.Runs[token.Run].Words > 2) || token.Is(';') || token.Text is "\u2014" or "--" or "\u2013")
            {
                return i + 1;
            }
        }

        return sentence.First;
    }

    private static int End(IReadOnlyList<Token> tokens, int at, ReportingVerb verb, int ceiling)
    {
        var end = at + 1;
        while (end < ceiling && end - at <= 2 && verb.Particles.Contains(tokens[end].Lower))
        {
            end++;
        }

        return end;
    }

    /// <returns>"have", "be", "do" or "modal": what kind of auxiliary stands in the group, or null.</returns>
    private static string? Auxiliary(IReadOnlyList<Token> tokens, int start, int at)
    {
        for (var i = at - 1; i >= start; i--)
        {
            switch (tokens[i].Lower)
            {
                case "has" or "have" or "had" or "having" or "'ve":
                    return "have";
                case "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'re" or "'m" or "am":
                    return "be";
                case "do" or "does" or "did":
                    return "do";
                case "will" or "would" or "can" or "could" or "may" or "might" or "should" or "must" or "'ll" or "'d":
                    return "modal";
            }
        }

        return null;
    }

    private static bool IsParticiple(Token? before) =>
        before is null || before.Is(',') || before.Text is "\u2014" or "--" or "-" or "\u2013" || before.Lower is "and" or "by" or "in" or "while" or "after" or "before" or "without" || before.IsCapital || before.Kind == TokenKind.QuoteMark;

    /// <summary>"the report", "his claim", "a planned attack", "support for": the word is no verb here.</summary>
    private static bool IsNoun(IReadOnlyList<Token> tokens, SentenceRange sentence, int at, int start, ReportingVerb verb, string? auxiliary)
    {
        if (auxiliary is not null || verb.Lemma is "say" or "tell")
        {
            return false;
        }

        var before = start > sentence.First ? tokens[start - 1] : null;
        var next = at + 1 < sentence.Last ? tokens[at + 1] : null;
        if (before is null)
        {
            return verb.Form is VerbForm.Base or VerbForm.Past || next is null;
        }

        if (Words.Determiners.Contains(before.Lower) || before.Text is "'s" or "\u2019s" || before.Lower is "his" or "her"
            || (Words.Prepositions.Contains(before.Lower) && before.Lower is not "by"))
        {
            return true;
        }

        if (verb.Form == VerbForm.Past && before.Is(',') && verb.Lemma is "call" or "dub" or "label" or "describe" or "brand" && start == at)
        {
            // "The festival, called …": a participle.
            return true;
        }

        return verb.Form switch
        {
            VerbForm.Base => IsNounTail(before, next, verb) || !IsPlural(before) || next is { Lower: "of" or "to" or "from" or "by" },
            VerbForm.Third => IsNounTail(before, next, verb) || before.Lower.EndsWith('s') && !before.IsCapital && before.Lower is not "this" || next is { Lower: "of" or "by" } || IsAdjective(before),
            VerbForm.Past => (next is { Lower: "by" or "of" } && verb.Class is CueClass.Judge or CueClass.Deny) || IsPreModifier(before, next),
            _ => false,
        };
    }

    /// <summary>"raising questions about", "health issues is": what follows governs no object, or what stands before is no subject.</summary>
    private static bool IsNounTail(Token before, Token? next, ReportingVerb verb)
    {
        if (verb.NeedsParticle || next is null || verb.Particles.Contains(next.Lower))
        {
            return next is null;
        }

        var noObject = Verbs.IsCommon(next.Lower) || (Words.Prepositions.Contains(next.Lower) && next.Lower is not ("in" or "on" or "as" or "to")) || Words.Auxiliaries.Contains(next.Lower)
            || next.Lower is "and" or "or" or "who" or "which" || (!next.IsWord && next.Kind != TokenKind.QuoteMark && !next.Is(':') && !next.Is(',') && !next.EndsSentence);
        return (noObject && verb.Lemma is not ("believe" or "think" or "know"))
            || before.Lower.EndsWith("ing", StringComparison.Ordinal)
            || before.Lower is "more" or "less" or "most" or "first" or "no" or "own" || before.Kind == TokenKind.Number;
    }

    private static bool IsPlural(Token token) =>
        token.Lower is "they" or "we" or "i" or "you" or "who" or "and" or "people" or "many" or "some" or "others" or "police"
        || (token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal) && token.Text is not ("'s" or "\u2019s"));

    private static bool IsAdjective(Token token) =>
        !token.IsCapital && (token.Lower.EndsWith("al", StringComparison.Ordinal) || token.Lower.EndsWith("ous", StringComparison.Ordinal)
            || token.Lower.EndsWith("ive", StringComparison.Ordinal) || token.Lower is "new" or "recent" or "false" or "key" or "own" or "past");

    /// <summary>"many proposed rules": a participle between an opening word and a noun.</summary>
    private static bool IsPreModifier(Token before, Token? next) =>
        before.Lower is "and" or "or" && next is { Kind: TokenKind.Word } && !Words.IsFunctionWord(next.Lower) && !next.IsCapital && next.Lower.EndsWith('s');
}
