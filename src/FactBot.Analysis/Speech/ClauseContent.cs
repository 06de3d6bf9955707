using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>
/// "The pier is rotten, nearly as bad as in May, a study said": what stands before the reporting words in their sentence is said as a whole.
/// The reader may take its last clause alone.
/// </summary>
internal static class ClauseContent
{
    public static void Complete(ParsedText text, List<SpeechAct> acts)
    {
        foreach (var act in acts)
        {
            if (act.Content.Count == 1 && StartOf(text, act) is var start && start < act.Content[0].First
                && !acts.Exists(other => other != act && Touches(other, start, act.Content[0].First)))
            {
                act.Content[0] = act.Content[0] with { First = start };
            }
        }
    }

    /// <summary>The sentence's first token, where the content is a clause behind a comma and the reporting words end it.</summary>
    private static int StartOf(ParsedText text, SpeechAct act)
    {
        var first = act.Content[0].First;
        var sentence = text.SentenceOf(first);
        var reported = Math.Min(act.Cue?.First ?? 0, act.Source?.First ?? int.MaxValue);
        var whole = first > sentence.First && text.Tokens[first - 1].Is(',') && reported >= act.Content[0].Last && reported < sentence.Last
            && !Enumerable.Range(sentence.First, first - sentence.First).Any(i => text.Tokens[i].InQuote);
        return whole ? sentence.First : first;
    }

    private static bool Touches(SpeechAct act, int first, int last)
    {
        bool Within(TokenRange? range) => range is { } words && words.First < last && first < words.Last;
        return Within(act.Cue) || Within(act.Source) || act.Content.Exists(c => c.First < last && first < c.Last);
    }
}
