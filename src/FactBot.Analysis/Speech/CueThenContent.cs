using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Who says it, then what: "Cook said Apple employs", "he called the plan", "adding that".</summary>
internal sealed class CueThenContent(ParsedText text, SentenceRange sentence, List<SpeechAct> found) : SpeechPattern(text, sentence, found)
{
    /// <summary>Who says it, then what: "Cook said Apple employs", "he called the plan", "adding that".</summary>
    public SpeechAct? Of(Cue cue, IEnumerable<Cue> later)
    {
        if (cue.Passive)
        {
            return Passive(cue);
        }

        var inverted = cue.Subject is null && !cue.Participle;
        var source = cue.Subject ?? (cue.Participle ? null : Inherited(cue));
        if (inverted && source is null)
        {
            return null;
        }

        var from = Contents.StartAfter(Text, cue.Group.Last, cue.Word, Sentence.Last);
        var end = Contents.EndOfSubordinate(Text, cue.ClauseStart, from, Contents.EndFrom(Text, from, Sentence.Last, later));
        end = cue.Participle ? BeforeMainVerb(cue, from, end) : BeforeNextClause(from, end);
        end = cue.Word.Communicates ? end : BeforeAside(from, end);
        if (end - from < 1 || (end - from < 2 && cue.Word.Class != CueClass.Judge) || Taken(from) || !Accepts(cue, from))
        {
            return null;
        }

        var act = new SpeechAct { Source = source, Cue = cue.Group, Verb = cue.Word, Carries = source is null ? Carried() : null };
        act.Source ??= act.Carries?.Source ?? SentenceSubjects.First(Tokens, Sentence, cue.Group.First);
        act.Content.Add(new TokenRange(from, RunEnd(end)));
        return act;
    }

    /// <summary>"The report, citing two divers, said": the participle's content ends where the main verb comes.</summary>
    private int BeforeMainVerb(Cue cue, int from, int end)
    {
        // "Claiming that …, Trump told Fox": there the main verb has its subject before it.
        var reach = cue.Group.First == Sentence.First ? 8 : 1;
        for (var i = from + 1; i + 1 < end; i++)
        {
            if (Tokens[i].Is(',') && !Tokens[i].InQuote && HoldsReportingVerb(i + 1, Math.Min(end, i + 1 + reach)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"wants to sign up millions, focusing on the young": what follows the comma is the writer's.</summary>
    private int BeforeAside(int from, int end)
    {
        for (var i = from + 2; i + 2 < end; i++)
        {
            if (Tokens[i].Is(',') && !Tokens[i].InQuote && (Tokens[i + 1].Lower is "which" or "who" or "where" or "while" or "though" or "although" or "but"
                || (Tokens[i + 1].Lower.Length > 5 && Tokens[i + 1].Lower.EndsWith("ing", StringComparison.Ordinal) && !Tokens[i + 1].IsCapital)))
            {
                return i;
            }
        }

        return end;
    }

    private bool HoldsReportingVerb(int first, int last)
    {
        for (var i = first; i < last && !Tokens[i].Is(','); i++)
        {
            if (!Tokens[i].InQuote && ReportingVerbs.Find(Tokens[i].Lower) is { Form: VerbForm.Past or VerbForm.Third, Communicates: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"found rust in the cables, and it reopened": a noun phrase as content ends before the next clause.</summary>
    private int BeforeNextClause(int from, int end)
    {
        for (var i = from + 1; i + 3 < end; i++)
        {
            if (Verbs.IsFinite(Tokens, i, from) || Tokens[i].InQuote)
            {
                return end;
            }

            if (Tokens[i].Is(',') && Tokens[i + 1].Lower is "and" or "but" && Tokens[i + 2].Lower is "it" or "he" or "she" or "they")
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>A quotation of several sentences is one content.</summary>
    private int RunEnd(int end)
    {
        var run = Tokens[end - 1].Run;
        return run >= 0 ? Math.Max(end, Text.Runs[run].Last) : end;
    }

    /// <summary>"He left the room and said": the verb shares the subject of the clause before.</summary>
    private TokenRange? Inherited(Cue cue)
    {
        var before = cue.Group.First > Sentence.First ? Tokens[cue.Group.First - 1] : null;
        return before is { Lower: "and" or "but" or "then" or "or" } || (before?.Is(',') ?? false)
            ? Found.LastOrDefault(f => f.Source is not null)?.Source ?? SentenceSubjects.First(Tokens, Sentence, cue.Group.First)
            : null;
    }

    private SpeechAct? Carried() => Found.LastOrDefault(f => f.Source is not null);

    private bool Accepts(Cue cue, int from)
    {
        var next = Tokens[from];
        if (cue.Subject is { Count: 1 } pointer && Tokens[pointer.First].Lower is "there" or "this" or "that")
        {
            return false;
        }

        if (cue.Subject is { } subject && Tokens[subject.First].Is("it") && cue.Word.Lemma is "seem" or "appear" or "sound")
        {
            return false;
        }

        if (cue.Word.Lemma is "respond" or "reply" && next.Is("to"))
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

    /// <summary>"Corbyn is accused by critics of promoting": who says it stands behind "by".</summary>
    private SpeechAct? Passive(Cue cue)
    {
        var by = cue.Group.Last;
        if (by + 1 >= Sentence.Last || !Tokens[by].Is("by") || cue.Word.Class is not (CueClass.Judge or CueClass.Say or CueClass.Tell or CueClass.Deny)
            || Subjects.Right(Tokens, by + 1, Sentence.Last) is not { } source)
        {
            return null;
        }

        var act = new SpeechAct { Source = source, Cue = cue.Group, Verb = cue.Word };
        if (cue.Subject is { } subject)
        {
            act.Content.Add(subject);
        }

        var end = Contents.TrimEnd(Text, source.Last, Sentence.Last);
        if (end - source.Last > 1)
        {
            act.Content.Add(new TokenRange(source.Last, end));
        }

        return act.Content.Count == 0 ? null : act;
    }
}
