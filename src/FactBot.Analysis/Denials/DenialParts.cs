using FactBot.Analysis.Lexicon;
using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Denials;

/// <summary>Who denies, what the denial covers, and when, read off around the denying word.</summary>
internal sealed class DenialParts
{
    private readonly Story _story;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly SentenceRange _sentence;
    private readonly int _at;
    private readonly bool _relative;
    private readonly bool _calls;

    public DenialParts(Story story, SentenceRange sentence, int at)
    {
        _story = story;
        _tokens = story.Text.Tokens;
        _sentence = sentence;
        _at = at;
        var start = Subjects.GroupStart(_tokens, at, sentence.First);
        _relative = start > sentence.First && _tokens[start - 1].Is("who");
        _calls = _tokens[at].Lower is var word && (word.StartsWith("call", StringComparison.Ordinal) || word.StartsWith("brand", StringComparison.Ordinal) || word.StartsWith("label", StringComparison.Ordinal) || word.StartsWith("describ", StringComparison.Ordinal));
        Cue = new TokenRange(start, at + 1);
        (Denier, Nested) = FindDenier(start);
        Denied = Complement() ?? Antecedent(start);
        Earlier = IsEarlier(start);
    }

    public TokenRange Cue { get; }

    public Resolved? Denier { get; }

    public bool Nested { get; }

    public TokenRange? Denied { get; }

    public bool Earlier { get; }

    private (Resolved? Who, bool Nested) FindDenier(int start)
    {
        var holder = _story.HolderOf(_at);
        var subject = Subject(start);
        if (subject is { } range && _tokens[range.First].Lower is "i" or "we")
        {
            return (holder is null ? null : _story.Speakers.GetValueOrDefault(holder), false);
        }

        if (subject is { } own)
        {
            if (_tokens[own.First].Is("there"))
            {
                return (null, false);
            }

            // "Pohl said Norvia had denied it": told by somebody else, unless the pronoun is the teller.
            var pronoun = own.Count == 1 && _tokens[own.First].Lower is "he" or "she" or "they" or "it";
            var teller = holder is null ? null : _story.Speakers.GetValueOrDefault(holder);
            return pronoun && teller is not null && !_tokens[_at].InQuote ? (teller, false) : (_story.Resolver.Resolve(own), holder is not null);
        }

        var act = _story.CueOf(_at);
        if (act is not null && _story.Speakers.GetValueOrDefault(act) is { } who)
        {
            return (who, false);
        }

        return (holder is not null ? _story.Speakers.GetValueOrDefault(holder) : FirstSubject(start), false);
    }

    private TokenRange? Subject(int start)
    {
        if (_tokens[_at].Lower is "denial" or "denials")
        {
            return OfNoun();
        }

        if (_tokens[_at].Lower.EndsWith("ing", StringComparison.Ordinal) && !IsContinuous(start))
        {
            return null;
        }

        return Passive() ?? Subjects.Left(_tokens, start, _sentence.First);
    }

    /// <summary>"The brewery issued a denial", "Lind's denials": who issues it or owns it.</summary>
    private TokenRange? OfNoun()
    {
        if (_at > _sentence.First && _tokens[_at - 1].Text is "'s" or "\u2019s")
        {
            return NounPhrases.EndingAt(_tokens, _at - 1, _sentence.First);
        }

        for (var i = _at - 1; i > _sentence.First && i >= _at - 5; i--)
        {
            if (_tokens[i].Lower is "issued" or "made" or "issuing")
            {
                return Subjects.Left(_tokens, Subjects.GroupStart(_tokens, i, _sentence.First), _sentence.First);
            }
        }

        return Passive();
    }

    /// <summary>"denied by the company".</summary>
    private TokenRange? Passive() =>
        _at + 1 < _sentence.Last && _tokens[_at + 1].Lower is "by" or "from" ? Subjects.Right(_tokens, _at + 2, _sentence.Last) : null;

    private bool IsContinuous(int start) => Enumerable.Range(start, _at - start).Any(i => Words.Auxiliaries.Contains(_tokens[i].Lower));

    /// <summary>The subject of the sentence, for "in a statement denying" and "…, calling it false".</summary>
    private Resolved? FirstSubject(int before)
    {
        var first = _sentence.First;
        if (Words.Prepositions.Contains(_tokens[first].Lower))
        {
            while (first < before && !_tokens[first].Is(','))
            {
                first++;
            }

            first++;
        }

        if (first >= before)
        {
            return BehindOpening(before);
        }

        var phrase = _tokens[first].Lower is "he" or "she" or "they" or "it" ? new TokenRange(first, first + 1) : NounPhrases.StartingAt(_tokens, first, before);
        return phrase is { } range ? _story.Resolver.Resolve(range) : null;
    }

    /// <summary>"In a statement denying the report, Norvia said": the subject stands behind the opening phrase.</summary>
    private Resolved? BehindOpening(int from)
    {
        for (var i = from; i + 1 < _sentence.Last; i++)
        {
            if (_tokens[i].Is(','))
            {
                return NounPhrases.StartingAt(_tokens, i + 1, _sentence.Last) is { } phrase ? _story.Resolver.Resolve(phrase) : null;
            }
        }

        return null;
    }

    /// <summary>What stands behind the denying word, up to the end of its clause.</summary>
    private TokenRange? Complement()
    {
        var first = PastAside(_at + 1);
        while (first < _sentence.Last && ((_tokens[first].Is("that") && !IsDeterminer(first)) || _tokens[first].Lower is "back" or "down" or "away" or "off" or "aside" or "out" or "issue" or "with" or "on" or "against" or "at" || Words.Weekdays.Contains(_tokens[first].Lower)))
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

    /// <summary>"called that account", "disputed that figure": here "that" points at a noun.</summary>
    private bool IsDeterminer(int that) =>
        that + 1 < _sentence.Last && !_tokens[that + 1].Lower.EndsWith('s') && (DenialWords.ClaimNouns.Contains(_tokens[that + 1].Lower) || _tokens[that + 1].Lower is "figure" or "number" or "view" or "conclusion");

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
            return end - 1 > first && Words.Weekdays.Contains(_tokens[end - 1].Lower) && _tokens[end - 2].Is("on") ? end : end;
        }

        for (var i = first + 1; i < end && i < first + 7; i++)
        {
            if (DenialTimes.StartsAt(_tokens, i, end) && !Enumerable.Range(first, i - first).Any(k => Verbs.IsFinite(_tokens, k, first)))
            {
                return i;
            }
        }

        return end;
    }

    private bool EndsClause(int i)
    {
        var token = _tokens[i];
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

    /// <summary>Said on an older occasion: "in a blog post last month", "denied in 2014", "has previously denied", "Last month Lind denied".</summary>
    private bool IsEarlier(int start)
    {
        var reported = _story.HolderOf(_at) is not null;
        if (Enumerable.Range(start, _at - start).Any(i => _tokens[i].Lower is "previously" or "earlier" or "long" || (_tokens[i].Is("had") && !reported)))
        {
            return true;
        }

        // Only in its own clause: a date inside what is denied says nothing of when it was denied.
        var clause = Denied is { } denied && denied.First > _at && _tokens[denied.First - 1].Is("that");
        var from = Denied is { } own && own.First > _at ? own.Last : _at + 1;
        return (!clause && DenialTimes.IsOlder(_tokens, from, Math.Min(_sentence.Last, from + 12)))
            || (clause && DenialTimes.IsOlder(_tokens, _at + 1, Denied!.Value.First))
            || DenialTimes.IsOlder(_tokens, _sentence.First, Math.Min(start, _sentence.First + 3));
    }
}
