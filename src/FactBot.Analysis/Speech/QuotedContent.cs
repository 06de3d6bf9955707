using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>
/// Makes contents end where quotations do. The reader looks at a stretch of words around a cue and may miss the far end of a long quotation
/// or a word inside it; whoever says a part of a quotation says all of it.
/// </summary>
internal static class QuotedContent
{
    /// <summary>In words: shorter quotations are titles, scare quotes and nicknames, which end where the reader says.</summary>
    private const int LeastWords = 3;

    public static void Complete(ParsedText text, SpeechAct act)
    {
        var parts = act.Content.ConvertAll(p => Widen(text, act, p));
        parts.RemoveAll(p => IsAlone(text, act, p) && parts.Exists(other => !IsAlone(text, act, other)));
        parts.Sort((a, b) => a.First.CompareTo(b.First));
        act.Content.Clear();
        foreach (var part in parts)
        {
            if (act.Content.Count > 0 && part.First <= act.Content[^1].Last)
            {
                act.Content[^1] = act.Content[^1] with { Last = Math.Max(act.Content[^1].Last, part.Last) };
            }
            else
            {
                act.Content.Add(part);
            }
        }
    }

    /// <summary>A quotation in a later block than the reporting words is told by layout, not by them.</summary>
    private static bool IsAlone(ParsedText text, SpeechAct act, TokenRange part) =>
        act.Cue is { } cue && text.Tokens[part.First].Block > text.Tokens[cue.First].Block && text.Tokens[part.First].InQuote;

    private static TokenRange Widen(ParsedText text, SpeechAct act, TokenRange part)
    {
        var (first, last) = (Edge(text, act, part.First), Edge(text, act, part.Last - 1));
        return new TokenRange(first is { } opens ? Math.Min(part.First, opens.First) : part.First, last is { } closes ? Math.Max(part.Last, closes.Last) : part.Last);
    }

    /// <summary>The quotation at an edge of a content, unless the speech stands inside it.</summary>
    private static QuoteRun? Edge(ParsedText text, SpeechAct act, int token)
    {
        if (text.Tokens[token].Run is var number && number < 0)
        {
            return null;
        }

        var run = text.Runs[number];
        bool Inside(TokenRange? range) => range is { } words && words.First < run.Last && run.First < words.Last;
        return run.Words < LeastWords || Inside(act.Cue) || Inside(act.Source) ? null : run;
    }
}
