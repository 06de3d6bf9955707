using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Who says what inside one sentence: cue, subject, and the content before or behind them.</summary>
internal sealed class SentenceSpeech
{
    private readonly ParsedText _text;
    private readonly SentenceRange _sentence;
    private readonly List<SpeechAct> _found = [];
    private readonly QuoteThenCue _quoteThenCue;
    private readonly ClauseThenCue _clauseThenCue;
    private readonly CueThenContent _cueThenContent;

    public SentenceSpeech(ParsedText text, SentenceRange sentence)
    {
        _text = text;
        _sentence = sentence;
        _quoteThenCue = new QuoteThenCue(text, sentence, _found);
        _clauseThenCue = new ClauseThenCue(text, sentence, _found);
        _cueThenContent = new CueThenContent(text, sentence, _found);
    }

    public List<SpeechAct> Find()
    {
        var cues = CueFinder.Find(_text, _sentence);
        AccordingTo.FindTrailing(_text, _sentence, _found);

        // "…, a source said" at the end of a sentence holds all that stands before it.
        if (_found.Count == 0 && cues.Count > 1 && cues[^1].Word.Communicates && _quoteThenCue.Of(cues[^1]) is null && _clauseThenCue.Of(cues[^1]) is { } outer)
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

        AccordingTo.Find(_text, _sentence, _found);
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

        var from = Contents.StartAfter(_text, inner.Group.Last, inner.Word, outer.Content[0].Last);
        if (outer.Content[0].Last - from >= 3)
        {
            var act = new SpeechAct { Source = inner.Subject, Cue = inner.Group, Verb = inner.Word, Nested = true };
            act.Content.Add(new TokenRange(from, outer.Content[0].Last));
            _found.Add(act);
        }
    }

    private void Take(Cue cue, IEnumerable<Cue> later)
    {
        var behind = _quoteThenCue.Of(cue);
        if (behind is not null)
        {
            _found.Add(behind);
            return;
        }

        if (_clauseThenCue.Of(cue) is { } trailing)
        {
            _found.Add(trailing);
        }
        else if (_cueThenContent.Of(cue, later) is { } leading)
        {
            _found.Add(leading);
        }
    }
}
