using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>What the reader found, as speech in tokens, with its sources and contents completed by rule.</summary>
internal static class ReadSpeech
{
    public static List<SpeechAct> Of(ParsedText text, IReadOnlyList<ReadAttribution> read)
    {
        var acts = new List<SpeechAct>(read.Count);
        var around = new ContentsAround(text, read);
        foreach (var attribution in read)
        {
            var cue = attribution.Cue[0];
            var verb = VerbOf(text, cue);
            TokenRange? source = attribution.Source.IsEmpty ? null : attribution.Source[0];
            var act = new SpeechAct
            {
                Source = SpokenSources.Of(text, source, cue, verb),
                Cue = cue,
                Verb = verb,
                Nested = around.Holds(attribution),
            };
            act.Content.AddRange(attribution.Content);
            SpokenSources.CutAside(text, act, source);
            WholeSource.Complete(text, act);
            QuotedAsSaying.Turn(text, act);
            if (source is null)
            {
                SharedSource.Complete(text, act, acts.LastOrDefault());
            }

            QuotedContent.Complete(text, act);
            if (SaysSomething(text, act) && !IsNoSpeech(text, act) && !IsByMeasure(text, act))
            {
                acts.Add(act);
            }
        }

        ClauseContent.Complete(text, acts);
        TrailingSource.Add(text, acts);
        SpokenQuotations.Add(text, acts);
        return acts;
    }

    /// <summary>"the bays that it had promised": a relative word is nothing that was said.</summary>
    private static bool SaysSomething(ParsedText text, SpeechAct act) =>
        act.Content.Exists(c => Enumerable.Range(c.First, c.Count).Any(i => text.Tokens[i].IsWord && !Words.IsFunctionWord(text.Tokens[i].Lower)));

    /// <summary>"The law requires": a rule is no source. "who asked not to be named": a request tells nothing about the world.</summary>
    private static bool IsNoSpeech(ParsedText text, SpeechAct act) =>
        act.Verb is null
            ? act.Source is { } source && SourceWords.Rules.Contains(text.Tokens[source.Last - 1].Lower)
            : act.Verb.Lemma == "ask" && text.Tokens[act.Content[0].First].Lower is "not" or "to" && act.Cue is { First: > 0 } cue && text.Tokens[cue.First - 1].Is("who");

    /// <summary>"The work went on according to plan": nobody tells so.</summary>
    private static bool IsByMeasure(ParsedText text, SpeechAct act) =>
        act.Verb is null && act.Cue is { } cue && text.Tokens[cue.First].Is("according")
        && (act.Source is not { } source || SourceWords.Measures.Contains(text.Tokens[source.Last - 1].Lower));

    /// <summary>The reporting verb of a cue ("has told", "said in a statement"), if the list has it.</summary>
    private static ReportingVerb? VerbOf(ParsedText text, TokenRange cue)
    {
        for (var i = cue.First; i < cue.Last; i++)
        {
            if (ReportingVerbs.Find(text.Tokens[i].Lower) is { } verb)
            {
                return verb;
            }
        }

        return null;
    }
}
