using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>A plain clause, then who said it: "Apple is in every company, Cook told Benioff".</summary>
internal sealed class ClauseThenCue(ParsedText text, SentenceRange sentence, List<SpeechAct> found) : SpeechPattern(text, sentence, found)
{
    /// <summary>A plain clause, then who said it: "Apple is in every company, Cook told Benioff" and "Cisco, he added, is providing".</summary>
    public SpeechAct? Of(Cue cue)
    {
        if (cue.Participle || cue.Passive || cue.Word.Class is not (CueClass.Say or CueClass.Tell or CueClass.Think or CueClass.Show))
        {
            return null;
        }

        var inverted = cue.Subject is null;
        var source = cue.Subject ?? (cue.Word.Class == CueClass.Say ? Subjects.Right(Tokens, cue.Group.Last, Sentence.Last) : null);
        var at = cue.ClauseStart;
        if (source is null || at - 1 <= Sentence.First || !(Tokens[at - 1].Is(',') || Tokens[at - 1].Text is "\u2014" or "--"))
        {
            return null;
        }

        var end = inverted ? source.Value.Last : cue.Group.Last;
        var first = SkipConnectors(Edge());
        if (first >= at - 1 || !ClauseEndsAt(end, cue.Word) || !LooksLikeClause(first, at - 1))
        {
            return null;
        }

        if (Tokens[first].Run >= 0 && Text.Runs[Tokens[first].Run].First < first)
        {
            // The clause begins inside a quotation of several sentences: all of it was said.
            first = Text.Runs[Tokens[first].Run].First;
        }

        var act = new SpeechAct { Source = source, Cue = cue.Group, Verb = cue.Word };
        act.Content.Add(new TokenRange(first, at - 1));
        if (end < Sentence.Last && Tokens[end].Is(',') && end + 2 < Sentence.Last && !IsNewClause(end + 1))
        {
            act.Content.Add(new TokenRange(end + 1, Contents.TrimEnd(Text, end + 1, Sentence.Last)));
        }

        return act;
    }

    /// <summary>Nothing that could be said stands behind the cue: the sentence ends, or a comma, a day, a place follows.</summary>
    private bool ClauseEndsAt(int at, ReportingVerb verb)
    {
        if (verb.Class == CueClass.Tell)
        {
            at = NounPhrases.StartingAt(Tokens, at, Math.Min(Sentence.Last, at + 6))?.Last ?? (at < Sentence.Last && Words.Objects.Contains(Tokens[at].Lower) ? at + 1 : at);
        }

        if (at >= Sentence.Last)
        {
            return true;
        }

        var next = Tokens[at];
        return next.EndsSentence || next.Is(',') || next.Is(';') || Words.Times.Contains(next.Lower)
            || next.Lower is "in" or "on" or "at" or "during" or "after" or "while" or "when" or "as" or "last" or "earlier" or "via" or "before" or "recently" or "to";
    }

    private bool IsNewClause(int at) =>
        Tokens[at].Lower is "adding" or "citing" or "noting" or "but" or "while" or "referring" or "who" or "which" or "according" or "as" or "when" or "speaking" or "in" or "after"
        || ReportingVerbs.Find(Tokens[at].Lower) is { Form: VerbForm.Ing };

    /// <summary>More than an opening phrase ("On Tuesday,"): it holds a verb, or it is long and starts like a subject.</summary>
    private bool LooksLikeClause(int first, int last)
    {
        if (last - first < 1 || (Words.Prepositions.Contains(Tokens[first].Lower) && !HoldsVerb(first, last)))
        {
            return false;
        }

        if (Tokens[first].Lower is "asked" or "when" or "after" or "as" or "while" or "if" or "speaking" or "still" or "meanwhile" or "however" && !HoldsSecondClause(first, last))
        {
            return false;
        }

        return HoldsVerb(first, last) || (last - first <= 4 && (Tokens[first].IsCapital || Words.Determiners.Contains(Tokens[first].Lower)) && !Words.IsAdverb(Tokens[first].Lower));
    }

    private bool HoldsSecondClause(int first, int last)
    {
        for (var i = first + 2; i < last - 2; i++)
        {
            if (Tokens[i].Is(',') && HoldsVerb(i + 1, last))
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
            if (Verbs.IsFinite(Tokens, i, first))
            {
                return true;
            }
        }

        return false;
    }
}
