using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>
/// Gives quotations that no reporting verb governs to a speaker: the rest of an interrupted one joins it ('"…," he said. "…"'),
/// one that stands alone is the speaker's of the sentence before it. Marked inferred. Short fragments without a cue
/// (scare quotes, titles) are nobody's.
/// </summary>
internal sealed class FloatingQuotes(ParsedText text, List<SpeechAct> acts)
{
    private readonly IReadOnlyList<Token> _tokens = text.Tokens;
    private readonly SpeechAct?[] _holder = Holders(text, acts);
    private readonly ILookup<int, SpeechAct> _byEnd = acts.ToLookup(a => text.Tokens[EndToken(a) - 1].Sentence);
    private readonly Dictionary<int, SpeechAct> _inferred = [];

    public void Attach()
    {
        for (var r = 0; r < text.Runs.Count; r++)
        {
            var run = text.Runs[r];
            if (_holder[r] is null && run.Words >= 2)
            {
                Attach(r, run);
            }
        }
    }

    private static SpeechAct?[] Holders(ParsedText text, List<SpeechAct> acts)
    {
        var holder = new SpeechAct?[text.Runs.Count];
        foreach (var act in acts)
        {
            foreach (var part in act.Content)
            {
                for (var i = part.First; i < part.Last; i++)
                {
                    if (text.Tokens[i].Run >= 0)
                    {
                        holder[text.Tokens[i].Run] = act;
                    }
                }
            }
        }

        return holder;
    }

    private void Attach(int r, QuoteRun run)
    {
        var sentence = text.SentenceOf(run.First);
        var whole = run.First == sentence.First && (run.Last >= sentence.Last || _tokens[run.Last].Sentence != _tokens[run.Last - 1].Sentence);
        if (!whole)
        {
            AttachFragment(r, run, sentence);
            return;
        }

        if (run.Continues >= 0 && _holder[run.Continues] is { } before)
        {
            Join(r, run, before);
        }
        else if (PreviousInBlock(run) is { } same)
        {
            Join(r, run, same);
        }
        else
        {
            Infer(r, run);
        }
    }

    /// <summary>The speech that ends in the sentence right before, in the same block, and holds a quotation.</summary>
    private SpeechAct? PreviousInBlock(QuoteRun run)
    {
        if (run.First == text.BlockTokens[run.Block].First)
        {
            return null;
        }

        var before = _tokens[run.First - 1];
        var act = EndingIn(before.Sentence).LastOrDefault(a => EndToken(a) <= run.First && a.Communicates && a.Cue is not null);
        return act is not null && act.Content.Any(c => Enumerable.Range(c.First, c.Count).Any(i => _tokens[i].InQuote)) ? act : null;
    }

    /// <summary>The speeches whose last token stands in a sentence, those found here last.</summary>
    private IEnumerable<SpeechAct> EndingIn(int sentence) =>
        _inferred.TryGetValue(sentence, out var act) ? _byEnd[sentence].Append(act) : _byEnd[sentence];

    private static int EndToken(SpeechAct act) =>
        Math.Max(Math.Max(act.Cue?.Last ?? 0, act.Source?.Last ?? 0), act.Content.Count == 0 ? 0 : act.Content[^1].Last);

    private void Join(int r, QuoteRun run, SpeechAct act)
    {
        act.Content.Add(new TokenRange(run.First, run.Last));
        _holder[r] = act;
    }

    /// <summary>A quotation that stands alone: the speaker is the one of the sentence before it, at most one block away.</summary>
    private void Infer(int r, QuoteRun run)
    {
        if (run.Words < 3 || run.First == 0)
        {
            return;
        }

        var before = _tokens[run.First - 1];
        if (run.Block - before.Block > 1)
        {
            return;
        }

        var previous = EndingIn(before.Sentence - 1).Concat(EndingIn(before.Sentence))
            .LastOrDefault(a => a.At < run.First && a.Communicates && run.Block - _tokens[a.At].Block <= 1);
        var act = new SpeechAct { Inferred = true, Carries = previous };
        act.Source = previous is null || before.Is(':') ? SubjectOf(before.Sentence) ?? previous?.Source : previous.Source;
        if (act.Source is null && act.Carries is null)
        {
            return;
        }

        Add(r, run, act);
    }

    private void Add(int r, QuoteRun run, SpeechAct act)
    {
        act.Content.Add(new TokenRange(run.First, run.Last));
        acts.Add(act);
        _inferred[_tokens[run.Last - 1].Sentence] = act;
        _holder[r] = act;
    }

    /// <summary>A fragment inside a sentence: its speaker is the subject of a speech of that sentence, if there is one.</summary>
    private void AttachFragment(int r, QuoteRun run, SentenceRange sentence)
    {
        if (run.Words < 3)
        {
            return;
        }

        var act = EndingIn(_tokens[run.First].Sentence).LastOrDefault(a => a.Cue is { } cue && cue.First >= sentence.First && cue.First < run.First && a.Communicates);
        if (act is not null && act.Content.Count > 0 && run.First >= act.Content[^1].Last)
        {
            Join(r, run, act);
        }
        else if (act is null && run.First > sentence.First && _tokens[run.First - 1].Is(':') && SubjectOf(_tokens[run.First].Sentence) is { } subject)
        {
            Add(r, run, new SpeechAct { Inferred = true, Source = subject });
        }
        else if (run.First == sentence.First && EndingIn(_tokens[run.First].Sentence).FirstOrDefault(a => a.Communicates && a.Cue is not null && a.At > run.First) is { } later)
        {
            Join(r, run, later);
        }
    }

    private TokenRange? SubjectOf(int sentence) => SentenceSubjects.First(_tokens, text.Sentences[sentence], text.Sentences[sentence].Last);
}
