using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>A quotation, then who said it: '"…," she said' and '"…," said Avi Bell'.</summary>
internal sealed class QuoteThenCue(ParsedText text, SentenceRange sentence, List<SpeechAct> found) : SpeechPattern(text, sentence, found)
{
    /// <summary>A quotation, then who said it: '"…," she said' and '"…," said Avi Bell'.</summary>
    public SpeechAct? Of(Cue cue)
    {
        if (cue.Participle || cue.Passive)
        {
            return null;
        }

        var at = cue.ClauseStart;
        while (at > Sentence.First && (Tokens[at - 1].Is(',') || Tokens[at - 1].Text is "\u2014" or "--" or "-" or "\u2013"))
        {
            at--;
        }

        if (at <= Sentence.First || Tokens[at - 1].Run < 0 || cue.Word.Class is CueClass.Judge or CueClass.Urge)
        {
            return null;
        }

        var run = Text.Runs[Tokens[at - 1].Run];
        if (run.Last != at || Taken(run.First) || (run.Words < 3 && !Tokens[at - 2].Is(',')))
        {
            return null;
        }

        if (run.First > Sentence.First && run.Words <= 6 && Headlines.IsTitleCase(Text, run.First, run.Last))
        {
            // In an interview on "Face the Nation," the senator said: a title.
            return null;
        }

        var source = cue.Subject ?? Subjects.Right(Tokens, cue.Group.Last, Sentence.Last);
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
        while (last > run.First && Tokens[last].Text is "'" or "\u2019")
        {
            last--;
        }

        var inner = Tokens[last];
        if (inner.Is(',') || inner.Is('?') || inner.Is('!') || inner.Text is "\u2014" or "--")
        {
            return true;
        }

        return Tokens[run.Last].Is(',') || cue.Word.Class is CueClass.Say && source.First >= cue.Group.Last;
    }

    /// <summary>A fragment inside a sentence: the words before it in that sentence were said too.</summary>
    private int ContentStart(QuoteRun run)
    {
        var first = Math.Max(Sentence.First, Edge());
        return run.First > Sentence.First && first < run.First && Tokens[run.First - 1].IsWord ? SkipConnectors(first) : run.First;
    }

    /// <summary>An interrupted quotation goes on behind the reporting clause, in this sentence.</summary>
    private void AddRest(SpeechAct act, int from)
    {
        for (var i = from; i < Sentence.Last; i++)
        {
            if (Tokens[i].Run < 0)
            {
                if (ReportingVerbs.Find(Tokens[i].Lower) is { Communicates: true })
                {
                    return;
                }

                continue;
            }

            var run = Text.Runs[Tokens[i].Run];
            if (run.First == i && i > from && (Tokens[i - 1].Is(',') || Tokens[i - 1].Is(':') || Tokens[i - 1].Text is "\u2014" or "--"))
            {
                act.Content.Add(new TokenRange(run.First, run.Last));
            }

            return;
        }
    }
}
