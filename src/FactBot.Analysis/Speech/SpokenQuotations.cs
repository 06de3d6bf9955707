using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>
/// "“There were no preconditions,” Peskov said, according to Reuters.": whoever says a quotation in the words right behind it says it,
/// whoever tells so. The reader may see the teller alone.
/// </summary>
internal sealed class SpokenQuotations
{
    /// <summary>In words: shorter quotations are titles, scare quotes and nicknames.</summary>
    private const int LeastWords = 3;

    /// <summary>In tokens: how far behind a quotation its verb may stand.</summary>
    private const int Reach = 8;

    private readonly ParsedText _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<SpeechAct> _acts;
    private readonly bool[] _cues;

    private SpokenQuotations(ParsedText text, List<SpeechAct> acts)
    {
        (_text, _tokens, _acts) = (text, text.Tokens, acts);
        _cues = new bool[text.Tokens.Count];
        foreach (var cue in acts.Select(a => a.Cue).OfType<TokenRange>())
        {
            _cues.AsSpan(cue.First, cue.Count).Fill(true);
        }
    }

    public static void Add(ParsedText text, List<SpeechAct> acts)
    {
        var found = new SpokenQuotations(text, acts);
        var holders = found.Holders();
        for (var r = 0; r < text.Runs.Count; r++)
        {
            // The reader's word stands where it knows the verb; what is added here is told by somebody else, or missed.
            if (text.Runs[r] is { Closed: true, Words: >= LeastWords } run && found.Spoken(run) is { } act && (holders[r] is null || holders[r]!.Holds(act.Cue!.Value.First)))
            {
                act.Nested = holders[r] is not null;
                acts.Add(act);
            }
        }
    }

    /// <summary>For each quotation the speech that holds its first word.</summary>
    private SpeechAct?[] Holders()
    {
        var holder = new SpeechAct?[_text.Runs.Count];
        foreach (var act in _acts)
        {
            foreach (var token in act.Content.SelectMany(c => Enumerable.Range(c.First, c.Count)).Where(i => _tokens[i].Run >= 0))
            {
                holder[_tokens[token].Run] ??= act;
            }
        }

        return holder;
    }

    private SpeechAct? Spoken(QuoteRun run)
    {
        var from = run.Last;
        if (from >= _tokens.Count || _tokens[from].Sentence != _tokens[run.Last - 1].Sentence)
        {
            return null;
        }

        from += _tokens[from].Is(',') ? 1 : 0;
        var end = _text.SentenceOf(run.Last - 1).Last;
        for (var v = from; v < Math.Min(end, from + Reach) && _tokens[v].IsWord && !_tokens[v].InQuote; v++)
        {
            if (ReportingVerbs.Find(_tokens[v].Lower) is { Form: VerbForm.Past or VerbForm.Third, Class: CueClass.Say, NeedsParticle: false } verb)
            {
                return _cues[v] ? null : Of(run, verb, v, from, end);
            }
        }

        return null;
    }

    private SpeechAct? Of(QuoteRun run, ReportingVerb verb, int at, int from, int end)
    {
        var group = Subjects.GroupStart(_tokens, at, from);
        var source = at == from ? Subjects.Right(_tokens, at + 1, end) : Subjects.Left(_tokens, group, from);
        if (source is not { } who || (at > from && who != new TokenRange(from, group)))
        {
            return null;
        }

        var act = new SpeechAct { Source = who, Cue = new TokenRange(group, at + 1), Verb = verb };
        act.Content.Add(new TokenRange(run.First, run.Last));
        return act;
    }
}
