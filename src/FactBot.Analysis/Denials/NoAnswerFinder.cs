using System.Text.RegularExpressions;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>A non-reply in tokens, before it is tied to a claim.</summary>
internal sealed record NoAnswerFinding(NoAnswerKind Kind, TokenRange Sentence, TokenRange Cue, Resolved? Party, TokenRange? AskedBy, bool ToNewsroom, double Confidence);

/// <summary>Finds who declined, did not answer, could not be reached, is still to answer or referred questions to somebody else.</summary>
internal sealed class NoAnswerFinder(Story story)
{
    /// <summary>Longer sentences are no sentences: lists and tables that lost their stops. UTF-16 code units.</summary>
    private const int LongestSentence = 2_000;

    private readonly IReadOnlyList<Token> _tokens = story.Text.Tokens;

    public List<NoAnswerFinding> Find()
    {
        var found = new List<NoAnswerFinding>();
        foreach (var sentence in story.Text.Sentences)
        {
            var start = _tokens[sentence.First].Start;
            var end = _tokens[sentence.Last - 1].End;
            if (end - start > LongestSentence)
            {
                continue;
            }

            var words = story.Text.Article.Repaired[start..end].ToLowerInvariant().Replace('\u2019', '\'');
            if (NoAnswerPattern.Triggers.Any(t => words.Contains(t, StringComparison.Ordinal)))
            {
                Look(sentence, words, start, found);
            }
        }

        return found;
    }

    private void Look(SentenceRange sentence, string words, int offset, List<NoAnswerFinding> found)
    {
        foreach (var pattern in NoAnswerPattern.All.Append(NoAnswerPattern.BetweenParties))
        {
            foreach (Match match in pattern.Wording.Matches(words))
            {
                if (TokensOf(sentence, offset + match.Index, offset + match.Index + match.Length) is { } cue
                    && !_tokens[cue.First].InQuote
                    && !found.Any(f => f.Sentence.First == sentence.First && f.Cue.Overlaps(cue))
                    && Make(sentence, pattern, cue, words[match.Index..]) is { } reply)
                {
                    found.Add(reply);
                }
            }
        }
    }

    private TokenRange? TokensOf(SentenceRange sentence, int start, int end)
    {
        var first = sentence.First;
        while (first < sentence.Last && _tokens[first].End <= start)
        {
            first++;
        }

        var last = first;
        while (last < sentence.Last && _tokens[last].Start < end)
        {
            last++;
        }

        return last > first ? new TokenRange(first, last) : null;
    }

    private NoAnswerFinding? Make(SentenceRange sentence, NoAnswerPattern pattern, TokenRange cue, string rest)
    {
        if (NoAnswerPattern.NotAReply.Match(rest) is { Success: true, Index: 0 })
        {
            return null;
        }

        var words = pattern.Party switch
        {
            PartyAt.AfterCue => Subjects.Right(_tokens, SkipTo(cue.Last, sentence), sentence.Last),
            PartyAt.Message => MessageParty(sentence, cue),
            _ => Negative(sentence, cue) ?? SubjectBefore(sentence, cue),
        };
        words = words is { } range ? BeforeFor(range) : null;
        if (pattern == NoAnswerPattern.BetweenParties && !ToSomebody(sentence, cue))
        {
            return null;
        }

        if (IsRefusalToAct(cue, rest) || words is not { } party || (AffirmsReply(cue) && !NegatedSubject(party)) || IsThing(party))
        {
            return null;
        }

        return new NoAnswerFinding(
            pattern.Kind, new TokenRange(sentence.First, sentence.Last), cue, story.Resolver.Resolve(party), AskedBy(sentence, cue), !ToParty(sentence, cue) && !AnswersParty(sentence, cue), 0.85);
    }

    /// <summary>"refused to disclose his tax returns": a refusal to do something, unless a newsroom is named.</summary>
    private bool IsRefusalToAct(TokenRange cue, string rest) =>
        _tokens[cue.First].Lower.StartsWith("refus", StringComparison.Ordinal)
        && _tokens[cue.Last - 1].Lower is "disclose" or "answer" or "reveal" or "discuss" or "explain" or "address" or "respond" or "specify"
        && !NoAnswerPattern.Newsroom.IsMatch(rest);

    /// <summary>"responded" alone is a reply; only "none of them responded" is none.</summary>
    private bool AffirmsReply(TokenRange cue) =>
        _tokens[cue.First].Lower is "responded" or "replied" or "commented" or "returned" or "wanted" or "agreed"
        || (_tokens[cue.First].Lower is "was" or "were" && _tokens[cue.First + 1].Is("willing"))
        || (_tokens[cue.First].Is("would") && _tokens[cue.First + 1].Lower is "comment" or "be" or "speak");

    private bool NegatedSubject(TokenRange party) => _tokens[party.First].Lower is "none" or "neither" or "no" or "nobody";

    /// <summary>A patient, a market or "it" that does not respond to something is no party.</summary>
    private bool IsThing(TokenRange party) => _tokens[party.First].Lower is "that" or "which" or "there" or "this" && party.Count == 1;

    /// <summary>"Neither Smith nor Jones responded", "None of the members would comment": the whole subject.</summary>
    private TokenRange? Negative(SentenceRange sentence, TokenRange cue) =>
        _tokens[sentence.First].Lower is "neither" or "none" && cue.First - sentence.First is > 1 and < 14 ? new TokenRange(sentence.First, cue.First) : null;

    /// <summary>"asked the ministry for comment": the party ends before "for".</summary>
    private TokenRange BeforeFor(TokenRange range)
    {
        for (var i = range.First + 1; i + 1 < range.Last; i++)
        {
            if (_tokens[i].Is("for") && _tokens[i + 1].Lower is "comment" or "a" or "an" or "further" or "comments")
            {
                return new TokenRange(range.First, i);
            }
        }

        return range;
    }

    private int SkipTo(int at, SentenceRange sentence)
    {
        while (at < sentence.Last && _tokens[at].Lower is "from" or "by" or "to")
        {
            at++;
        }

        return at;
    }

    private TokenRange? SubjectBefore(SentenceRange sentence, TokenRange cue)
    {
        var start = Subjects.GroupStart(_tokens, cue.First, sentence.First);
        if (start > sentence.First && _tokens[start - 1].Lower is "and" or "but")
        {
            return SentenceSubjects.First(_tokens, sentence, start);
        }

        if (start > sentence.First && _tokens[start - 1].Is("who"))
        {
            var end = start - 1;
            while (end > sentence.First && _tokens[end - 1].Is(','))
            {
                end--;
            }

            return NounPhrases.EndingAt(_tokens, end, sentence.First);
        }

        return Subjects.Left(_tokens, start, sentence.First) ?? SentenceSubjects.First(_tokens, sentence, start);
    }

    /// <summary>"Messages left for Smith", "calls to the company", "a request for comment from HP".</summary>
    private TokenRange? MessageParty(SentenceRange sentence, TokenRange cue)
    {
        for (var i = sentence.First; i + 1 < sentence.Last; i++)
        {
            if (_tokens[i].Lower is "to" or "with" or "from" or "for" or "by" && _tokens[i + 1].Lower is not ("comment" or "reply" or "a" or "an" or "interview" or "comments")
                && NounPhrases.StartingAt(_tokens, i + 1, i < cue.First ? Math.Max(cue.First, i + 2) : sentence.Last) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>Who asked: "to ▯ request for comment", "to the Post's request".</summary>
    private TokenRange? AskedBy(SentenceRange sentence, TokenRange cue)
    {
        for (var i = cue.First; i + 1 < sentence.Last && i < cue.Last + 3; i++)
        {
            if (!_tokens[i].Is("to") || i + 1 < cue.Last && i < cue.Last - 4)
            {
                continue;
            }

            for (var k = i + 1; k < sentence.Last && k < i + 8; k++)
            {
                if (_tokens[k].Lower is "request" or "requests" or "questions" or "question" or "inquiries" or "inquiry" or "emails" or "calls")
                {
                    var last = k;
                    while (last > i + 1 && (_tokens[last - 1].Text is "'s" or "\u2019s" || _tokens[last - 1].Lower is "several" or "repeated" or "multiple" or "a" or "our"))
                    {
                        last--;
                    }

                    return last > i + 1 && (_tokens[last - 1].IsCapital || _tokens[last - 1].Kind == TokenKind.Gap) ? new TokenRange(i + 1, last) : null;
                }
            }
        }

        return null;
    }

    /// <summary>"The union asked for a meeting, but the ministry did not respond": somebody else had asked.</summary>
    private bool AnswersParty(SentenceRange sentence, TokenRange cue) =>
        Enumerable.Range(sentence.First, cue.First - sentence.First)
            .Any(i => _tokens[i].Lower is "asked" or "wrote" or "invited" or "requested" or "offered" or "demanded" or "appealed" or "urged")
        && !Enumerable.Range(sentence.First, sentence.Last - sentence.First).Any(i => _tokens[i].Lower is "comment" or "reporter" or "reporters" or "interview" or "newspaper" or "when");

    /// <summary>"to the minister", "to Lind", "to her": somebody who could have been answered.</summary>
    private bool ToSomebody(SentenceRange sentence, TokenRange cue)
    {
        var at = cue.Last;
        if (at + 1 >= sentence.Last || !_tokens[at].Is("to"))
        {
            return false;
        }

        var head = _tokens[at + 1].Lower is "the" or "his" or "her" or "their" && at + 2 < sentence.Last ? at + 2 : at + 1;
        return _tokens[head].IsCapital || Words.Objects.Contains(_tokens[head].Lower) || SourceWords.People.Contains(_tokens[head].Lower) || SourceWords.Roles.Contains(_tokens[head].Lower);
    }

    /// <summary>"did not respond to the minister": a silence between parties.</summary>
    private bool ToParty(SentenceRange sentence, TokenRange cue)
    {
        var at = cue.Last;
        return at + 1 < sentence.Last && _tokens[at].Is("to") && !NoAnswerPattern.Newsroom.IsMatch(string.Join(' ', Enumerable.Range(at, sentence.Last - at).Select(i => _tokens[i].Lower)));
    }
}
