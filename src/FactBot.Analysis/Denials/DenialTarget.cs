using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Denials;

/// <summary>Finds what a denial covers, no more than its words say.</summary>
internal sealed class DenialTarget(Story story, SentenceRange sentence, int at)
{
    private readonly Story _story = story;
    private readonly IReadOnlyList<Token> _tokens = story.Text.Tokens;
    private readonly SentenceRange _sentence = sentence;
    private readonly int _at = at;
    private readonly bool _relative = IsRelativeClause(story, sentence, at);
    private readonly bool _calls = CallsFalse(story.Text.Tokens[at].Lower);

    /// <summary>What is denied, as far as the sentence says: behind the denying word, or before it.</summary>
    public TokenRange? Find(int start) => Complement() ?? Antecedent(start);

    private static bool IsRelativeClause(Story story, SentenceRange sentence, int at) =>
        Subjects.GroupStart(story.Text.Tokens, at, sentence.First) is var start && start > sentence.First && story.Text.Tokens[start - 1].Is("who");

    private static bool CallsFalse(string word) =>
        word.StartsWith("call", StringComparison.Ordinal) || word.StartsWith("brand", StringComparison.Ordinal)
        || word.StartsWith("label", StringComparison.Ordinal) || word.StartsWith("describ", StringComparison.Ordinal);

    /// <summary>What stands behind the denying word, up to the end of its clause.</summary>
    private TokenRange? Complement()
    {
        var first = PastAside(_at + 1);
        if (first + 2 < _sentence.Last && _tokens[first].Is("not") && _tokens[first + 1].Is("guilty"))
        {
            // "pleaded not guilty to 14 counts of fraud": the counts are denied.
            first += _tokens[first + 2].Is("to") ? 3 : 2;
        }

        while (first < _sentence.Last && ((_tokens[first].Kind == TokenKind.QuoteMark && _tokens[first].Run >= 0 && _tokens[first].Run == _tokens[_at].Run) || (_tokens[first].Is("that") && !IsDeterminer(first)) || _tokens[first].Lower is "back" or "down" or "away" or "off" or "aside" or "out" or "issue" or "with" or "on" or "against" or "at" || Words.Weekdays.Contains(_tokens[first].Lower)))
        {
            first++;
        }

        if (first >= _sentence.Last || !_tokens[first].IsWord && _tokens[first].Kind is not (TokenKind.Gap or TokenKind.QuoteMark)
            || _tokens[first].Lower is "in" or "by" or "through" or "from" or "last" or "when" or "but" or "and" || Words.Times.Contains(_tokens[first].Lower))
        {
            return null;
        }

        var end = first;
        while (end < _sentence.Last && !EndsClause(end))
        {
            end++;
        }

        end = Contents.TrimEnd(_story.Text, first, TrimTime(first, end));
        return end > first ? new TokenRange(first, end) : null;
    }

    /// <summary>"denied, in an interview on Tuesday, that": what is denied begins behind "that".</summary>
    private int PastAside(int from)
    {
        for (var i = from; i < _sentence.Last && i < from + 6; i++)
        {
            if (_tokens[i].Is("that") && i > from)
            {
                // "denied two years ago that".
                return i;
            }

            if (!DenialTimes.IsTime(_tokens[i]) && _tokens[i].Lower is not ("on" or "in" or "last" or "two" or "three" or "a" or "few" or "several"))
            {
                break;
            }
        }

        if (from < _sentence.Last && _tokens[from].Is(','))
        {
            for (var i = from + 1; i + 1 < _sentence.Last && i < from + 14; i++)
            {
                if (_tokens[i].Is(',') && _tokens[i + 1].Is("that"))
                {
                    return i + 1;
                }
            }
        }

        return from;
    }

    /// <summary>"the allegations on Friday", "wrongdoing in 2014": in a noun phrase the time is when it was denied.</summary>
    private int TrimTime(int first, int end)
    {
        if (_tokens[first - 1].Is("that"))
        {
            return end;
        }

        for (var i = first + 1; i < end && i < first + 7; i++)
        {
            if (DenialTimes.StartsAt(_tokens, i, end) && !Enumerable.Range(i, end - i).Any(k => _tokens[k].Is("that")) && !Enumerable.Range(first, i - first).Any(k => Verbs.IsFinite(_tokens, k, first)))
            {
                return i;
            }
        }

        return end;
    }

    private bool EndsClause(int i)
    {
        var token = _tokens[i];
        if (token.Is("and") && i + 1 < _sentence.Last && ReportingVerbs.Find(_tokens[i + 1].Lower) is { Communicates: true } and not { Form: VerbForm.Ing })
        {
            // "denies any wrongdoing and says he recused himself".
            return true;
        }

        if (token.EndsSentence || token.Is(';') || token.Text is "\u2014" or "--" or "\u2013")
        {
            return true;
        }

        if (token.Is("as") && !_tokens[_at].Lower.StartsWith("den", StringComparison.Ordinal) || (_calls && i > _at + 2 && (token.Kind == TokenKind.QuoteMark || DenialWords.Falsity.Contains(token.Lower) || Words.IsAdverb(token.Lower) || (token.Is("a") && i + 1 < _sentence.Last && DenialWords.Falsity.Contains(_tokens[i + 1].Lower)))))
        {
            return true;
        }

        if (token.Is(',') && i + 1 < _sentence.Last && (_tokens[i + 1].Lower.EndsWith("ing", StringComparison.Ordinal) || (_relative && Words.Auxiliaries.Contains(_tokens[i + 1].Lower))))
        {
            return true;
        }

        return token.Is(',') && i + 1 < _sentence.Last
            && (_tokens[i + 1].Lower is "but" or "and" or "saying" or "adding" or "calling" or "insisting" or "while" or "telling" or "noting" or "pointing" or "although" or "though" or "which" or "who" or "according" or "arguing" or "claiming" or "he" or "she" || _tokens[i + 1].Kind == TokenKind.QuoteMark);
    }

    /// <summary>"claims that …, which he has denied": the clause before, in the same sentence.</summary>
    private TokenRange? Antecedent(int start)
    {
        for (var i = start - 1; i > _sentence.First; i--)
        {
            if (_tokens[i].Is("that") && DenialWords.ClaimNouns.Contains(_tokens[i - 1].Lower) && i + 3 < start && !IsRelative(i, start))
            {
                var end = i + 1;
                while (end < start && !(_tokens[end].Is(',') || _tokens[end].Text is "\u2014" or "--" or "\u2013" || _tokens[end].Is(';')))
                {
                    end++;
                }

                return new TokenRange(i + 1, end);
            }
        }

        return BeforeRelative(start) ?? BeforeClaimNoun(start);
    }

    /// <summary>"The town will sell the pier, a rumour that Ana Lind denied": the clause before the comma.</summary>
    private TokenRange? BeforeClaimNoun(int start)
    {
        for (var i = start - 1; i > _sentence.First + 3 && i > start - 8; i--)
        {
            if (_tokens[i].Is("that") && DenialWords.ClaimNouns.Contains(_tokens[i - 1].Lower) && _tokens[i - 3].Is(','))
            {
                return new TokenRange(_sentence.First, i - 3);
            }
        }

        return null;
    }

    /// <summary>"claims that the company denied": here "that" is what is denied, not the start of it.</summary>
    private bool IsRelative(int that, int start) =>
        start - that <= 5 && Subjects.Left(_tokens, start, that + 1) is { } subject && subject.First == that + 1;

    private TokenRange? BeforeRelative(int start)
    {
        for (var i = start - 1; i > _sentence.First + 2 && i > start - 8; i--)
        {
            if (_tokens[i].Is("which") && _tokens[i - 1].Is(','))
            {
                return new TokenRange(_sentence.First, i - 1);
            }
        }

        return null;
    }

    /// <summary>"called that account", "disputed that figure": here "that" points at a noun.</summary>
    private bool IsDeterminer(int that) =>
        that + 1 < _sentence.Last && !_tokens[that + 1].Lower.EndsWith('s') && (DenialWords.ClaimNouns.Contains(_tokens[that + 1].Lower) || _tokens[that + 1].Lower is "figure" or "number" or "view" or "conclusion");
}
