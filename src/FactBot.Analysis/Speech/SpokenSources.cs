using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>What rules know better than the reader about the words that stand for a speaker.</summary>
internal static class SpokenSources
{
    /// <summary>In tokens: how long the words may be that say why a source has no name.</summary>
    private const int LongestReason = 24;

    /// <summary>In tokens: how long an aside may be.</summary>
    private const int LongestAside = 8;

    public static TokenRange? Of(ParsedText text, TokenRange? source, TokenRange cue, ReportingVerb? verb) =>
        source is not { } words || IsSpokenOf(text, words, cue, verb) ? null : WithReason(text, WithName(text, WithoutRelative(text, words)));

    /// <summary>"is said in the study to have dined": what is said is its subject and what stands behind the aside.</summary>
    public static void CutAside(ParsedText text, SpeechAct act, TokenRange? source)
    {
        if (source is not { } words || act.Cue is not { } cue || !IsSpokenOf(text, words, cue, act.Verb) || !(text.Tokens[act.Content[0].First].Lower is "in" or "by"))
        {
            return;
        }

        for (var i = act.Content[0].First; i < act.Content[0].Last && i < act.Content[0].First + LongestAside; i++)
        {
            if (text.Tokens[i].Is("to"))
            {
                act.Content[0] = act.Content[0] with { First = i };
                act.Content.Insert(0, SourceName(text, words));
                return;
            }
        }
    }

    private static TokenRange SourceName(ParsedText text, TokenRange source)
    {
        var comma = Enumerable.Range(source.First, source.Count).FirstOrDefault(i => text.Tokens[i].Is(','), source.Last);
        return source with { Last = comma };
    }

    /// <summary>", the council's auditor,": the name before an apposition belongs to it.</summary>
    private static TokenRange WithName(ParsedText text, TokenRange source) =>
        text.Tokens[source.First].Is(',') && NounPhrases.EndingAt(text.Tokens, source.First, text.SentenceOf(source.First).First) is { } name
            ? source with { First = name.First } : source;

    /// <summary>"A senior official, who": the relative word leads to what is said of the source.</summary>
    private static TokenRange WithoutRelative(ParsedText text, TokenRange source)
    {
        var last = source.Last - 1;
        return source.Count > 2 && text.Tokens[last].Lower is "who" or "which" ? source with { Last = text.Tokens[last - 1].Is(',') ? last - 1 : last } : source;
    }

    /// <summary>"Hallam is said to have dined": the subject is whom it is said of.</summary>
    private static bool IsSpokenOf(ParsedText text, TokenRange source, TokenRange cue, ReportingVerb? verb) =>
        source.Last <= cue.First && verb?.Lemma is "say" or "allege" or "report" or "believe" or "think" or "claim" or "know"
        && text.Tokens[cue.First].Lower is "is" or "are" or "was" or "were" && cue.Count > 1;

    /// <summary>"A senior official, who asked not to be named,": why a source has no name belongs to it.</summary>
    private static TokenRange WithReason(ParsedText text, TokenRange source)
    {
        var tokens = text.Tokens;
        if (source.Last + 1 >= tokens.Count || !tokens[source.Last].Is(',') || !(tokens[source.Last + 1].Lower is "who" or "speaking" or "asking"))
        {
            return source;
        }

        for (var i = source.Last + 1; i < tokens.Count && i < source.Last + LongestReason && tokens[i].Sentence == tokens[source.First].Sentence; i++)
        {
            if (tokens[i].Is(','))
            {
                return Subjects.IsAboutNaming(tokens, source.Last + 1, i) ? source with { Last = i } : source;
            }
        }

        return source;
    }
}
