using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Who says what inside one sentence: cue, subject, and the content before or behind them.</summary>
internal sealed class SentenceSpeech(ParsedText text, SentenceRange sentence)
{
    private readonly IReadOnlyList<Token> _tokens = text.Tokens;
    private readonly List<SpeechAct> _found = [];

    public List<SpeechAct> Find()
    {
        var cues = CueFinder.Find(text, sentence);
        // "…, a source said" at the end of a sentence holds all that stands before it.
        if (cues.Count > 1 && cues[^1].Word.Communicates && BehindQuote(cues[^1]) is null && Trailing(cues[^1]) is { } outer)
        {
            _found.Add(outer);
            Nested(cues, outer);
        }

        for (var i = 0; i < cues.Count; i++)
        {
            if (!_found.Any(f => f.Cue == cues[i].Group) && !_found.Any(f => f.Holds(cues[i].Verb)))
            {
                Take(cues[i], cues.Skip(i + 1));
            }
        }

        AccordingTo.Find(text, sentence, _found);
        return _found;
    }

    /// <summary>Who says something inside what the last of the sentence says.</summary>
    private void Nested(List<Cue> cues, SpeechAct outer)
    {
        var inner = cues.Find(c => c.Subject is not null && c.Word.Class == CueClass.Say && !c.Passive && outer.Holds(c.Verb) && outer.Holds(c.ClauseStart));
        if (inner is null)
        {
            return;
        }

        var from = Contents.StartAfter(text, inner.Group.Last, inner.Word, outer.Content[0].Last);
        if (outer.Content[0].Last - from >= 3)
        {
            var act = new SpeechAct { Source = inner.Subject, Cue = inner.Group, Verb = inner.Word, Nested = true };
            act.Content.Add(new TokenRange(from, outer.Content[0].Last));
            _found.Add(act);
        }
    }

    private void Take(Cue cue, IEnumerable<Cue> later)
    {
        var behind = BehindQuote(cue);
        if (behind is not null)
        {
            _found.Add(behind);
            return;
        }

        if (Trailing(cue) is { } trailing)
        {
            _found.Add(trailing);
        }
        else if (Leading(cue, later) is { } leading)
        {
            _found.Add(leading);
        }
    }

    /// <summary>A quotation, then who said it: '"…," she said' and '"…," said Avi Bell'.</summary>
    private SpeechAct? BehindQuote(Cue cue)
    {
        if (cue.Participle || cue.Passive)
        {
            return null;
        }

        var at = cue.ClauseStart;
        while (at > sentence.First && (_tokens[at - 1].Is(',') || _tokens[at - 1].Text is "\u2014" or "--" or "-" or "\u2013"))
        {
            at--;
        }

        if (at <= sentence.First || _tokens[at - 1].Run < 0 || cue.Word.Class is CueClass.Judge or CueClass.Urge)
        {
            return null;
        }

        var run = text.Runs[_tokens[at - 1].Run];
        if (run.Last != at || Taken(run.First) || (run.Words < 3 && !_tokens[at - 2].Is(',')))
        {
            return null;
        }

        var source = cue.Subject ?? Subjects.Right(_tokens, cue.Group.Last, sentence.Last);
        if (source is null || !EndsSaying(cue, source.Value, run))
        {
            return null;
        }

        var act = new SpeechAct { Source = source, Cue = cue.Group, Verb = cue.Word };
        act.Content.Add(new TokenRange(ContentStart(run), run.Last));
        AddRest(act, Math.Max(cue.Group.Last, source.Value.Last));
        return act;
    }

    /// <summary>A subject that goes on to a clause of its own behind a finished quotation is a new statement.</summary>
    private bool EndsSaying(Cue cue, TokenRange source, QuoteRun run)
    {
        var last = run.Last - (run.Closed ? 2 : 1);
        while (last > run.First && _tokens[last].Text is "'" or "\u2019")
        {
            last--;
        }

        var inner = _tokens[last];
        if (inner.Is(',') || inner.Is('?') || inner.Is('!') || inner.Text is "\u2014" or "--")
        {
            return true;
        }

        return _tokens[run.Last].Is(',') || cue.Word.Class is CueClass.Say && source.First >= cue.Group.Last;
    }

    /// <summary>A fragment inside a sentence: the words before it in that sentence were said too.</summary>
    private int ContentStart(QuoteRun run)
    {
        var first = Math.Max(sentence.First, Edge());
        return run.First > sentence.First && first < run.First && _tokens[run.First - 1].IsWord ? SkipConnectors(first) : run.First;
    }

    private int Edge() => _found.Count == 0 ? sentence.First : _found.Max(f => Math.Max(f.Cue?.Last ?? 0, f.Content.Count == 0 ? 0 : f.Content[^1].Last));

    private int SkipConnectors(int first)
    {
        while (first < sentence.Last && (_tokens[first].Is(',') || (_tokens[first].Lower is "and" or "but" or "while")))
        {
            first++;
        }

        return first;
    }

    /// <summary>An interrupted quotation goes on behind the reporting clause, in this sentence.</summary>
    private void AddRest(SpeechAct act, int from)
    {
        for (var i = from; i < sentence.Last; i++)
        {
            if (_tokens[i].Run < 0)
            {
                if (ReportingVerbs.Find(_tokens[i].Lower) is { Communicates: true })
                {
                    return;
                }

                continue;
            }

            var run = text.Runs[_tokens[i].Run];
            if (run.First == i && i > from && (_tokens[i - 1].Is(',') || _tokens[i - 1].Is(':') || _tokens[i - 1].Text is "\u2014" or "--"))
            {
                act.Content.Add(new TokenRange(run.First, run.Last));
            }

            return;
        }
    }

    /// <summary>A plain clause, then who said it: "Apple is in every company, Cook told Benioff" and "Cisco, he added, is providing".</summary>
    private SpeechAct? Trailing(Cue cue)
    {
        if (cue.Participle || cue.Passive || cue.Word.Class is not (CueClass.Say or CueClass.Tell or CueClass.Think or CueClass.Show))
        {
            return null;
        }

        var inverted = cue.Subject is null;
        var source = cue.Subject ?? (cue.Word.Class == CueClass.Say ? Subjects.Right(_tokens, cue.Group.Last, sentence.Last) : null);
        var at = cue.ClauseStart;
        if (source is null || at - 1 <= sentence.First || !(_tokens[at - 1].Is(',') || _tokens[at - 1].Text is "\u2014" or "--"))
        {
            return null;
        }

        var end = inverted ? source.Value.Last : cue.Group.Last;
        var first = SkipConnectors(Edge());
        if (first >= at - 1 || !ClauseEndsAt(end, cue.Word) || !LooksLikeClause(first, at - 1))
        {
            return null;
        }

        var act = new SpeechAct { Source = source, Cue = cue.Group, Verb = cue.Word };
        act.Content.Add(new TokenRange(first, at - 1));
        if (end < sentence.Last && _tokens[end].Is(',') && end + 2 < sentence.Last && !IsNewClause(end + 1))
        {
            act.Content.Add(new TokenRange(end + 1, Contents.TrimEnd(text, end + 1, sentence.Last)));
        }

        return act;
    }

    /// <summary>Nothing that could be said stands behind the cue: the sentence ends, or a comma, a day, a place follows.</summary>
    private bool ClauseEndsAt(int at, ReportingVerb verb)
    {
        if (verb.Class == CueClass.Tell)
        {
            at = NounPhrases.StartingAt(_tokens, at, Math.Min(sentence.Last, at + 6))?.Last ?? (at < sentence.Last && Words.Objects.Contains(_tokens[at].Lower) ? at + 1 : at);
        }

        if (at >= sentence.Last)
        {
            return true;
        }

        var next = _tokens[at];
        return next.EndsSentence || next.Is(',') || next.Is(';') || Words.Times.Contains(next.Lower)
            || next.Lower is "in" or "on" or "at" or "during" or "after" or "while" or "when" or "as" or "last" or "earlier" or "via" or "before" or "recently" or "to";
    }

    private bool IsNewClause(int at) =>
        _tokens[at].Lower is "adding" or "citing" or "noting" or "but" or "and" or "while" or "referring" or "who" or "which" or "according" or "as" or "when" or "speaking" or "in" or "after"
        || ReportingVerbs.Find(_tokens[at].Lower) is { Form: VerbForm.Ing };

    /// <summary>More than an opening phrase ("On Tuesday,"): it holds a verb, or it is long and starts like a subject.</summary>
    private bool LooksLikeClause(int first, int last)
    {
        if (last - first < 1 || (Words.Prepositions.Contains(_tokens[first].Lower) && !HoldsVerb(first, last)))
        {
            return false;
        }

        if (_tokens[first].Lower is "asked" or "when" or "after" or "as" or "while" or "if" or "speaking" or "still" or "meanwhile" or "however" && !HoldsSecondClause(first, last))
        {
            return false;
        }

        return HoldsVerb(first, last) || (last - first <= 4 && (_tokens[first].IsCapital || Words.Determiners.Contains(_tokens[first].Lower)) && !Words.IsAdverb(_tokens[first].Lower));
    }

    private bool HoldsSecondClause(int first, int last)
    {
        for (var i = first + 2; i < last - 2; i++)
        {
            if (_tokens[i].Is(',') && HoldsVerb(i + 1, last))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsVerb(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (Verbs.IsFinite(_tokens, i, first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who says it, then what: "Cook said Apple employs", "he called the plan", "adding that".</summary>
    private SpeechAct? Leading(Cue cue, IEnumerable<Cue> later)
    {
        var inverted = cue.Subject is null && !cue.Participle;
        var source = cue.Subject ?? (cue.Participle ? null : Inherited(cue));
        if (inverted && source is null)
        {
            return null;
        }

        var from = Contents.StartAfter(text, cue.Group.Last, cue.Word, sentence.Last);
        var end = Contents.EndFrom(text, from, sentence.Last, later);
        if (end - from < 1 || (end - from < 2 && cue.Word.Class != CueClass.Judge) || Taken(from) || !Accepts(cue, from))
        {
            return null;
        }

        var act = new SpeechAct { Source = source, Cue = cue.Group, Verb = cue.Word, Carries = source is null ? Carried() : null };
        act.Source ??= act.Carries?.Source ?? SentenceSubject(cue);
        act.Content.Add(new TokenRange(from, RunEnd(end)));
        return act;
    }

    /// <summary>A quotation of several sentences is one content.</summary>
    private int RunEnd(int end)
    {
        var run = _tokens[end - 1].Run;
        return run >= 0 ? Math.Max(end, text.Runs[run].Last) : end;
    }

    /// <summary>"He left the room and said": the verb shares the subject of the clause before.</summary>
    private TokenRange? Inherited(Cue cue)
    {
        var before = cue.Group.First > sentence.First ? _tokens[cue.Group.First - 1] : null;
        return before is { Lower: "and" or "but" or "then" or "or" } || (before?.Is(',') ?? false)
            ? _found.LastOrDefault(f => f.Source is not null)?.Source ?? SentenceSubject(cue)
            : null;
    }

    private SpeechAct? Carried() => _found.LastOrDefault(f => f.Source is not null);

    /// <summary>The first noun phrase of the sentence, for verbs that share it.</summary>
    private TokenRange? SentenceSubject(Cue cue)
    {
        var first = sentence.First;
        if (first < sentence.Last && Words.Prepositions.Contains(_tokens[first].Lower))
        {
            while (first < cue.Group.First && !_tokens[first].Is(','))
            {
                first++;
            }

            first++;
        }

        if (first >= cue.Group.First)
        {
            return null;
        }

        if (_tokens[first].Lower is "he" or "she" or "they" or "it" or "we" or "i")
        {
            return new TokenRange(first, first + 1);
        }

        return NounPhrases.StartingAt(_tokens, first, cue.Group.First);
    }

    private bool Accepts(Cue cue, int from)
    {
        var next = _tokens[from];
        if (cue.Passive)
        {
            return false;
        }

        if (cue.Subject is { } subject && _tokens[subject.First].Is("it") && cue.Word.Lemma is "seem" or "appear" or "sound")
        {
            return false;
        }

        return cue.Word.Class switch
        {
            CueClass.Say or CueClass.Show => next.Lower is not ("by" or "with" or "from" or "until" or "off" or "up" or "out") || next.InQuote,
            CueClass.Deny => next.Lower is not ("by" or "in" or "through" or "on" or "at" or "last"),
            CueClass.Urge => next.Lower is not ("by" or "in" or "from"),
            _ => next.Lower is not ("by" or "until"),
        };
    }

    private bool Taken(int token) => _found.Any(f => f.Holds(token));
}
