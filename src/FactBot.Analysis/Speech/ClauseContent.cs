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
        var taken = new bool[text.Tokens.Count];
        acts.ForEach(a => Take(taken, a));
        foreach (var act in acts.Where(a => a.Content.Count == 1))
        {
            var (start, first) = (StartOf(text, act), act.Content[0].First);
            if (start < first && !taken.AsSpan(start, first - start).Contains(true))
            {
                act.Content[0] = act.Content[0] with { First = start };
                Take(taken, act);
            }
        }
    }

    private static void Take(bool[] taken, SpeechAct act)
    {
        foreach (var range in act.Content.Append(act.Cue ?? default).Append(act.Source ?? default))
        {
            taken.AsSpan(range.First, range.Count).Fill(true);
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
}
