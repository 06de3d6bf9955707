using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>
/// Denials without a denying verb: "said he had never met them", "insisted it did not", "'That is not true,' she said".
/// Asked for more than the wording: the party speaks of itself, or an accusation stands near.
/// </summary>
internal sealed class Contradictions(Story story, List<DenialFinding> found)
{
    private readonly IReadOnlyList<Token> _tokens = story.Text.Tokens;
    private readonly HashSet<int> _denied = [.. found.Where(f => f.Denies).Select(f => f.Sentence.First)];

    public void Find()
    {
        foreach (var act in story.Speech)
        {
            if (act.Content.Count == 0 || !act.Communicates || act.Verb?.Class == CueClass.Deny)
            {
                continue;
            }

            foreach (var part in act.Content)
            {
                LookAt(act, part);
            }
        }
    }

    private void LookAt(SpeechAct act, TokenRange part)
    {
        for (var start = part.First; start < part.Last; start = NextSentence(start, part))
        {
            var end = Math.Min(part.Last, story.Text.SentenceOf(start).Last);
            if (Contradicts(act, start, end) is { } cue && !_denied.Contains(story.Text.SentenceOf(start).First))
            {
                Add(act, cue, new TokenRange(start, end));
                return;
            }
        }
    }

    private int NextSentence(int start, TokenRange part) => Math.Min(part.Last, story.Text.SentenceOf(start).Last);

    private TokenRange? Contradicts(SpeechAct act, int first, int last)
    {
        var start = first;
        while (start < last && (_tokens[start].Kind == TokenKind.QuoteMark || _tokens[start].Lower is "no" or "but" or "and" || _tokens[start].Is(',')
            || (_tokens[start].Is("that") && !(start + 1 < last && _tokens[start + 1].Lower is "is" or "was" or "'s"))))
        {
            start++;
        }

        if (start + 2 >= last)
        {
            return null;
        }

        return FlatFalse(start, last) ?? NoTruth(start, last) ?? Innocent(act, start, last) ?? OwnNegation(act, start, last);
    }

    /// <summary>"That is not true", "It's a lie", "the report is false".</summary>
    private TokenRange? FlatFalse(int start, int last)
    {
        var limit = Math.Min(last, start + 12);
        for (var i = start + 1; i < limit; i++)
        {
            if (_tokens[i].Lower is "is" or "was" or "'s" or "are" or "were" && SubjectIsClaim(start, i))
            {
                for (var k = i + 1; k < last && k <= i + 5; k++)
                {
                    if (DenialWords.Falsity.Contains(_tokens[k].Lower) && !Enumerable.Range(i, k - i).Any(n => _tokens[n].Lower is "not" or "n't"))
                    {
                        return new TokenRange(i, k + 1);
                    }

                    if (_tokens[k].Lower is "true" or "accurate" or "correct" && Enumerable.Range(i, k - i).Any(n => _tokens[n].Lower is "not" or "n't" or "never" or "simply" || _tokens[start].Is("none")))
                    {
                        return new TokenRange(i, k + 1);
                    }
                }
            }
        }

        return null;
    }

    private bool SubjectIsClaim(int start, int verb) =>
        (_tokens[start].Lower is "none" && verb <= start + 4) || (verb == start + 1 && _tokens[start].Lower is "that" or "this" or "it" or "they" or "these" or "those" && verb == start + 1)
        || Enumerable.Range(start, verb - start).Any(i => DenialWords.ClaimNouns.Contains(_tokens[i].Lower));

    /// <summary>"there is no truth to", "there is no evidence that".</summary>
    private TokenRange? NoTruth(int start, int last)
    {
        for (var i = start; i + 1 < last && i < start + 10; i++)
        {
            if (_tokens[i].Is("without") && Enumerable.Range(i + 1, Math.Min(3, last - i - 1)).Any(k => _tokens[k].Lower is "merit" or "foundation" or "basis" or "substance") && SubjectIsClaim(start, i))
            {
                return new TokenRange(i, i + 2);
            }

            if (_tokens[i].Is("no") && _tokens[i + 1].Lower is "truth" or "substance" or "basis" or "merit" or "evidence" or "wrongdoing" or "foundation"
                && (_tokens[i + 1].Lower is not "evidence" || AccusedNear(start)))
            {
                return new TokenRange(i, i + 2);
            }
        }

        return null;
    }

    /// <summary>"he was innocent", "it had done nothing wrong", "he had nothing to do with the fire".</summary>
    private TokenRange? Innocent(SpeechAct act, int start, int last)
    {
        var subjectEnd = OwnSubjectEnd(act, start, last);
        for (var i = subjectEnd; subjectEnd > 0 && i + 1 < last && i < subjectEnd + 5; i++)
        {
            if (_tokens[i].Lower is "innocent" || (_tokens[i].Is("nothing") && _tokens[i + 1].Lower is "wrong" or "improper" or "illegal" or "to" && (_tokens[i + 1].Lower is not "to" || (i + 2 < last && _tokens[i + 2].Is("do")))))
            {
                return new TokenRange(subjectEnd, i + 1);
            }
        }

        return subjectEnd > 0 && subjectEnd + 1 < last && _tokens[last - 1].Is("innocent") ? new TokenRange(subjectEnd, last) : null;
    }

    /// <summary>"he had never met them", "we did not pay": the party denies something of itself.</summary>
    private TokenRange? OwnNegation(SpeechAct act, int start, int last)
    {
        var subjectEnd = OwnSubjectEnd(act, start, last);
        if (subjectEnd < 0)
        {
            return null;
        }

        var insists = act.Verb?.Lemma is "insist" or "maintain" or "contend" or "protest" or "swear";
        for (var i = subjectEnd; i < last && i < subjectEnd + 4; i++)
        {
            var word = _tokens[i].Lower;
            if (word is "will" or "would" or "'ll" or "can" or "could" or "may" or "might" or "should" or "cannot")
            {
                return null;
            }

            if (word is "not" or "n't" or "never" or "no")
            {
                if (i + 1 < last && _tokens[i + 1].Lower is "just" or "only" or "merely" or "simply" or "yet" or "sure" || (IsPresent(i) && _tokens[start].Lower is "i" or "he" or "she"))
                {
                    return null;
                }

                if (_tokens[start].Is("it") && word != "never" && _tokens[i - 1].Lower is "was" or "is" or "'s")
                {
                    // "it wasn't the first time": the pronoun stands for nobody.
                    return null;
                }

                if (i + 2 < last && _tokens[i + 1].Is("have") && (Words.Determiners.Contains(_tokens[i + 2].Lower) || _tokens[i + 2].Kind == TokenKind.QuoteMark))
                {
                    // "it doesn't have a role": says how things are.
                    return null;
                }

                var verb = NextContent(i + 1, last);
                var fits = verb >= 0 && !DenialWords.Mental.Contains(_tokens[verb].Lower) && !(word == "no" && !insists);
                var strong = word == "never" || insists || AccusedNear(start);
                return fits && strong ? new TokenRange(subjectEnd, i + 1) : null;
            }

            if (_tokens[i].Kind != TokenKind.Word || !(Words.Auxiliaries.Contains(word) || Words.IsAdverb(word)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"don't", "is not": says how things are, not what was done.</summary>
    private bool IsPresent(int negation) => _tokens[negation - 1].Lower is "do" or "does" or "is" or "am" or "are" or "'m" or "'re" or "'s";

    /// <summary>Where the subject of the content ends, if it is the speaker itself or (for "insist") anybody; or -1.</summary>
    private int OwnSubjectEnd(SpeechAct act, int start, int last)
    {
        if (IsOwnPronoun(act, _tokens[start]))
        {
            return start + 1;
        }

        if (_tokens[start].Lower is "the" && start + 1 < last && _tokens[start + 1].Lower is "company" or "campaign" or "agency" or "government" or "ministry" or "bank" or "firm" or "department" or "council" && _tokens[start].Is("the"))
        {
            return start + 2;
        }

        if (act.Verb?.Lemma is "insist" or "maintain" or "contend" && NounPhrases.StartingAt(_tokens, start, last) is { } phrase)
        {
            return phrase.Last;
        }

        return -1;
    }

    /// <summary>"I" and "we" in quotation marks, "he" of a person, "it" of anything else.</summary>
    private bool IsOwnPronoun(SpeechAct act, Token token)
    {
        var who = story.Speakers.GetValueOrDefault(act);
        var person = who is { Named: { IsPerson: true } } or { Named: null, Kind: SourceKind.Unnamed };
        return token.Lower switch
        {
            "i" or "we" => token.InQuote,
            "he" or "she" => !token.InQuote && person,
            "it" => !token.InQuote && !person,
            "they" => !token.InQuote,
            _ => false,
        };
    }

    private int NextContent(int from, int last)
    {
        for (var i = from; i < last && i < from + 5; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && !Words.Auxiliaries.Contains(_tokens[i].Lower) && !Words.IsAdverb(_tokens[i].Lower))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An accusing word within the three sentences before, or in this one.</summary>
    private bool AccusedNear(int token)
    {
        var sentence = _tokens[token].Sentence;
        var first = story.Text.Sentences[Math.Max(0, sentence - 3)].First;
        for (var i = first; i < story.Text.Sentences[sentence].Last; i++)
        {
            if (DenialWords.AccusingLoosely.Contains(_tokens[i].Lower) && !(_tokens[i].Lower is "claims" or "claimed" or "report" or "reported" or "reports" or "claim" && i >= story.Text.Sentences[sentence].First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"had never [met them]": what the negation covers.</summary>
    private TokenRange? Negated(TokenRange cue, TokenRange content)
    {
        var end = content.Last;
        while (end > cue.Last && !_tokens[end - 1].IsWord)
        {
            end--;
        }

        var first = content.First + (_tokens[content.First].Kind == TokenKind.QuoteMark ? 1 : 0);
        if (first < content.Last && _tokens[first].Lower is "that" or "this" or "it" && first + 1 < content.Last && _tokens[first + 1].Lower is "is" or "was" or "'s")
        {
            // "that was untrue": what was said right before.
            return new TokenRange(first, first + 1);
        }

        return _tokens[cue.Last - 1].Lower is "not" or "n't" or "never" or "no" && end > cue.Last ? new TokenRange(cue.Last, end) : null;
    }

    private void Add(SpeechAct act, TokenRange cue, TokenRange content)
    {
        var sentence = story.Text.SentenceOf(content.First);
        var who = story.Speakers.GetValueOrDefault(act);
        if (found.Count > 0 && who is not null && found.FindLast(f => f.Denies && f.Cue.First < content.First) is { Denier: { } denier } before && denier.Same(who)
            && _tokens[content.First].Sentence - _tokens[before.Cue.First].Sentence <= 2 && _tokens[content.First].InQuote)
        {
            // The denial's own words, told with it.
            return;
        }

        found.Add(new DenialFinding(DenialKind.CounterAssertion, new TokenRange(sentence.First, sentence.Last), act.Cue ?? cue, who, Negated(cue, content), 0.6)
        {
            OwnWords = _tokens[content.First].InQuote ? content : null,
        });
    }
}
