using System.Collections.Frozen;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>Finds denials by their wording, and tells them from what only sounds like one ("denied bail", "no denying").</summary>
internal sealed class DenialFinder(Story story)
{
    private readonly ParsedText _text = story.Text;
    private readonly IReadOnlyList<Token> _tokens = story.Text.Tokens;
    private readonly List<DenialFinding> _found = [];

    public List<DenialFinding> Find()
    {
        foreach (var sentence in _text.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                if (_tokens[i].Kind == TokenKind.Word)
                {
                    Look(sentence, i);
                }
            }
        }

        new Contradictions(story, _found).Find();
        return Once();
    }

    private void Look(SentenceRange sentence, int at)
    {
        var word = _tokens[at].Lower;
        var kind = word switch
        {
            "deny" or "denied" or "denies" or "denying" => Denied(sentence, at),
            "reject" or "rejected" or "rejects" or "rejecting" or "rebuff" or "rebuffed" or "rebuffs" or "rebuffing" => Rejected(sentence, at),
            "dismiss" or "dismissed" or "dismisses" or "dismissing" => Dismissed(sentence, at),
            "dispute" or "disputed" or "disputes" or "disputing" => Disputed(sentence, at),
            "contradicted" or "contradicts" or "contradicting" => ObjectIsClaim(sentence, at) ? DenialKind.Dispute : null,
            "refute" or "refuted" or "refutes" or "refuting" or "rebut" or "rebutted" or "rebuts" or "rebutting" or "debunked" or "debunks" => Verbal(at) ? DenialKind.Refutation : null,
            "nixed" or "nixes" or "nixing" or "quashed" or "quashing" or "squelched" or "scotched" or "disavowed" or "repudiated" => ObjectIsClaim(sentence, at) ? DenialKind.Denial : null,
            "shot" or "knocked" or "swatted" or "batted" or "shooting" or "pushed" or "hit" or "fired" => PhrasalRejection(sentence, at),
            "denial" or "denials" => DenialNoun(sentence, at),
            "guilty" => PleadedNotGuilty(sentence, at),
            "took" or "takes" or "taken" => TookIssue(sentence, at),
            "ruled" => RuledOut(sentence, at),
            "pooh-poohed" or "contested" or "contests" or "rubbished" or "rubbishes" or "ridiculed" or "challenged" or "challenges" or "discounted" => ObjectIsClaim(sentence, at) || ObjectHolds(sentence, at, Held) ? DenialKind.Dispute : null,
            "scoffed" or "brushed" or "shrugged" or "waved" or "laughed" => PhrasalRejection(sentence, at),
            "called" or "calls" or "calling" or "branded" or "labelled" or "labeled" or "described" or "describing" or "branding" or "labeling" or "labelling" or "describes" => CalledFalse(sentence, at),
            _ => null,
        };
        if (kind is { } found)
        {
            Add(sentence, word == "guilty" ? at - 2 : at, found);
        }
    }

    private DenialKind? Denied(SentenceRange sentence, int at)
    {
        if (IsNeither(sentence, at))
        {
            return DenialKind.Neither;
        }

        if (Back(sentence, at, 3, "no") && _tokens[at].Is("denying") || Back(sentence, at, 2, "hard") || Back(sentence, at, 3, "impossible"))
        {
            return DenialKind.NonDenial;
        }

        if (Negated(sentence, at))
        {
            return DenialKind.NonDenial;
        }

        return Withheld(sentence, at) ? null : DenialKind.Denial;
    }

    /// <summary>"denied bail", "was denied entry", "the judge denied the motion": something is withheld.</summary>
    private bool Withheld(SentenceRange sentence, int at)
    {
        if (Auxiliary(sentence, at) is "be" && !_tokens[at].Is("denying"))
        {
            // "the claim was denied by the company" denies; "he was denied a visa" does not.
            return !(at + 1 < sentence.Last && _tokens[at + 1].Is("by") && SubjectHolds(sentence, at, DenialWords.ClaimNouns));
        }

        var limit = Math.Min(sentence.Last, at + 7);
        for (var i = at + 1; i < limit; i++)
        {
            if (i > at + 2 && _tokens[i].Lower is "a" or "an" && Words.Prepositions.Contains(_tokens[i - 1].Lower) is false && !(i + 2 < sentence.Last && _tokens[i + 2].Lower is "later" or "after") && _tokens[i - 1].IsWord
                || (i == at + 2 && _tokens[i].Lower is "a" or "an" or "the" && (Words.Objects.Contains(_tokens[i - 1].Lower) || _tokens[i - 1].IsCapital)))
            {
                // "denied the reporter a day off": two objects.
                return true;
            }

            if (_tokens[i].Lower is "that" or "any" or "having" || _tokens[i].Is(',') || DenialWords.ClaimNouns.Contains(_tokens[i].Lower) || _tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal))
            {
                return false;
            }

            if (DenialWords.Benefits.Contains(_tokens[i].Lower))
            {
                return true;
            }
        }

        return SubjectHolds(sentence, at, DenialWords.Courts);
    }

    private DenialKind? Rejected(SentenceRange sentence, int at) =>
        Verbal(at) && !Negated(sentence, at) && Auxiliary(sentence, at) is not "be" && (ObjectIsClaim(sentence, at) || AsFalse(sentence, at)) ? DenialKind.Rejection : null;

    private DenialKind? Dismissed(SentenceRange sentence, int at)
    {
        if (!Verbal(at) || Negated(sentence, at) || Auxiliary(sentence, at) is "be" || SubjectHolds(sentence, at, DenialWords.Courts))
        {
            return null;
        }

        return AsFalse(sentence, at) || (ObjectIsClaim(sentence, at) && !ObjectHolds(sentence, at, DenialWords.Cases)) ? DenialKind.Rejection : null;
    }

    private DenialKind? Disputed(SentenceRange sentence, int at)
    {
        var word = _tokens[at].Lower;
        if (!Verbal(at) || Auxiliary(sentence, at) is "be")
        {
            return null;
        }

        if (Negated(sentence, at))
        {
            return DenialKind.NonDenial;
        }

        if (word is "dispute" or "disputes" && !(Subject(sentence, at) is { } subject && (_tokens[subject.Last - 1].Lower is "he" or "she" or "they" or "we" or "i" or "who" || _tokens[subject.Last - 1].IsCapital || word == "dispute" && _tokens[subject.Last - 1].Lower.EndsWith('s') || word == "disputes" && _tokens[subject.First].Lower is "the" or "a")))
        {
            return null;
        }

        return at + 1 < sentence.Last && (_tokens[at + 1].Is("that") || ObjectIsClaim(sentence, at) || ObjectHolds(sentence, at, Held)) ? DenialKind.Dispute : null;
    }

    private DenialKind? PhrasalRejection(SentenceRange sentence, int at)
    {
        var next = at + 1 < sentence.Last ? _tokens[at + 1].Lower : "";
        var fits = _tokens[at].Lower switch
        {
            "shot" or "shooting" or "knocked" or "batted" or "swatted" => next is "down" or "away",
            "pushed" or "hit" or "fired" => next is "back",
            "scoffed" => next is "at",
            "brushed" or "shrugged" or "waved" or "laughed" => next is "off" or "aside" or "away",
            _ => false,
        };
        return fits && ObjectIsClaim(sentence, at + 1) ? DenialKind.Rejection : null;
    }

    private static readonly FrozenSet<string> Held = new[] { "consensus", "conclusion", "conclusions", "view", "evidence", "numbers", "figures", "estimate", "estimates", "result", "results", "facts", "events", "details", "statement", "statements", "remarks" }.ToFrozenSet();

    private static readonly FrozenSet<string> Involvement = new[] { "involvement", "link", "links", "role", "connection", "collusion", "sabotage", "foul", "wrongdoing", "negligence", "interference", "cause" }.ToFrozenSet();

    private DenialKind? TookIssue(SentenceRange sentence, int at) =>
        at + 2 < sentence.Last && _tokens[at + 1].Is("issue") && _tokens[at + 2].Is("with") ? DenialKind.Dispute : null;

    /// <summary>"ruled out Taliban involvement": said not to be so; a date or a plan that is ruled out is no denial.</summary>
    private DenialKind? RuledOut(SentenceRange sentence, int at) =>
        at + 1 < sentence.Last && _tokens[at + 1].Is("out") && !Negated(sentence, at) && Auxiliary(sentence, at) is not "be" && ObjectHolds(sentence, at + 1, Involvement) ? DenialKind.Denial : null;

    /// <summary>"issued a denial", "a flat denial from the ministry"; not "in denial", not "the denial of access".</summary>
    private DenialKind? DenialNoun(SentenceRange sentence, int at)
    {
        var next = at + 1 < sentence.Last ? _tokens[at + 1].Lower : "";
        var issued = Back(sentence, at, 5, "issued") || Back(sentence, at, 5, "issuing") || Back(sentence, at, 4, "made");
        return issued || next is "from" or "by" || (Back(sentence, at, 3, "despite") && next is not "of") ? DenialKind.Denial : null;
    }

    private DenialKind? PleadedNotGuilty(SentenceRange sentence, int at) =>
        at - 2 >= sentence.First && _tokens[at - 1].Is("not") && _tokens[at - 2].Lower is "pleaded" or "pled" or "pleads" or "plead" or "pleading" ? DenialKind.Denial : null;

    private DenialKind? CalledFalse(SentenceRange sentence, int at)
    {
        if (Auxiliary(sentence, at) is "be")
        {
            return null;
        }

        var limit = Math.Min(sentence.Last, at + 12);
        for (var i = at + 1; i < limit; i++)
        {
            if (_tokens[i].Is(',') && !_tokens[i].InQuote || _tokens[i].EndsSentence || _tokens[i].Lower is "who" or "which" or "for")
            {
                return null;
            }

            if (DenialWords.Falsity.Contains(_tokens[i].Lower) && i > at + 1
                && (_tokens[i - 1].InQuote || _tokens[i - 1].Kind == TokenKind.QuoteMark || !(i + 1 < sentence.Last && _tokens[i + 1].Kind == TokenKind.Word && !Words.IsFunctionWord(_tokens[i + 1].Lower))))
            {
                return DenialKind.Rejection;
            }
        }

        return null;
    }

    /// <summary>"neither confirm nor deny", "would not confirm or deny".</summary>
    private bool IsNeither(SentenceRange sentence, int at) =>
        (Back(sentence, at, 5, "confirm") || Back(sentence, at, 5, "confirmed") || Back(sentence, at, 5, "confirming") || Back(sentence, at, 5, "confirms"))
        && (_tokens[at - 1].Lower is "nor" or "or" || Back(sentence, at, 2, "nor") || Back(sentence, at, 2, "or"));

    private bool Back(SentenceRange sentence, int at, int steps, string word)
    {
        for (var i = at - 1; i >= sentence.First && i >= at - steps; i--)
        {
            if (_tokens[i].Lower == word)
            {
                return true;
            }
        }

        return false;
    }

    private bool Negated(SentenceRange sentence, int at)
    {
        if (Subject(sentence, at) is { } subject && (_tokens[subject.First].Lower is "none" or "neither" or "nobody" || (subject.First > sentence.First && _tokens[subject.First - 1].Lower is "nor" or "neither")))
        {
            return true;
        }

        for (var i = at - 1; i >= sentence.First && i >= at - 4; i--)
        {
            if (_tokens[i].Lower is "not" or "n't" or "never" or "cannot" or "no" or "without" or "nobody")
            {
                return true;
            }

            if (_tokens[i].Kind != TokenKind.Word || !(Words.Auxiliaries.Contains(_tokens[i].Lower) || Words.IsAdverb(_tokens[i].Lower) || _tokens[i].Lower is "one" or "to"))
            {
                return false;
            }
        }

        return false;
    }

    private bool Verbal(int at)
    {
        while (at > 0 && Words.IsAdverb(_tokens[at - 1].Lower))
        {
            at--;
        }

        return at == 0 || !IsModified(at);
    }

    private bool IsModified(int at) => (Words.Determiners.Contains(_tokens[at - 1].Lower) || _tokens[at - 1].Lower is "of" or "in" or "for" or "under" || _tokens[at - 1].Text is "'s" or "\u2019s");

    private string? Auxiliary(SentenceRange sentence, int at)
    {
        var start = Subjects.GroupStart(_tokens, at, sentence.First);
        for (var i = at - 1; i >= start; i--)
        {
            if (_tokens[i].Lower is "is" or "are" or "was" or "were" or "be" or "been" or "being")
            {
                return "be";
            }
        }

        return null;
    }

    private TokenRange? Subject(SentenceRange sentence, int at) => Subjects.Left(_tokens, Subjects.GroupStart(_tokens, at, sentence.First), sentence.First);

    private bool SubjectHolds(SentenceRange sentence, int at, FrozenSet<string> words) =>
        Subject(sentence, at) is { } subject && Enumerable.Range(subject.First, subject.Count).Any(i => words.Contains(_tokens[i].Lower));

    private bool ObjectIsClaim(SentenceRange sentence, int at) => ObjectHolds(sentence, at, DenialWords.ClaimNouns);

    private bool ObjectHolds(SentenceRange sentence, int at, FrozenSet<string> words)
    {
        var limit = Math.Min(sentence.Last, at + 9);
        for (var i = at + 1; i < limit; i++)
        {
            if (_tokens[i].EndsSentence || _tokens[i].Is(';') || _tokens[i].Lower is "that" or "because" or "after" or "but")
            {
                return false;
            }

            if (words.Contains(_tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"dismissed the report as nonsense".</summary>
    private bool AsFalse(SentenceRange sentence, int at)
    {
        var limit = Math.Min(sentence.Last, at + 20);
        for (var i = at + 1; i < limit; i++)
        {
            if (_tokens[i].Is("as"))
            {
                return Enumerable.Range(i + 1, Math.Max(0, Math.Min(sentence.Last, i + 8) - i - 1)).Any(k => DenialWords.Falsity.Contains(_tokens[k].Lower) || DenialWords.ClaimNouns.Contains(_tokens[k].Lower));
            }
        }

        return false;
    }

    private void Add(SentenceRange sentence, int at, DenialKind kind)
    {
        var parts = new DenialParts(story, sentence, at);
        _found.Add(new DenialFinding(kind, new TokenRange(sentence.First, sentence.Last), parts.Cue, parts.Denier, parts.Denied, parts.Denier is null ? 0.6 : 0.85)
        {
            Nested = parts.Nested,
            Earlier = parts.Earlier,
        });
    }

    /// <summary>One finding for a denier and a sentence: the most outspoken.</summary>
    private List<DenialFinding> Once() =>
        [.. _found.GroupBy(f => (f.Sentence, Who: f.Denier?.Named is { } named ? named.Name : f.Denier?.Name, f.Denies))
            .Select(g => g.OrderByDescending(f => f.Confidence).ThenBy(f => f.Cue.First).First())
            .OrderBy(f => f.Cue.First)];
}
