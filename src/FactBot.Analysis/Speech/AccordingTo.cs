using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>"According to X, …" and "…, according to X": the content is the clause beside it.</summary>
internal static class AccordingTo
{
    public static void Find(ParsedText text, SentenceRange sentence, List<SpeechAct> found)
    {
        var tokens = text.Tokens;
        for (var i = sentence.First; i + 2 < sentence.Last; i++)
        {
            if (tokens[i].Is("according") && tokens[i + 1].Is("to") && !tokens[i].InQuote)
            {
                Take(text, sentence, found, i);
            }
        }
    }

    /// <summary>"…, according to X." holds all that stands before it in the sentence, unless somebody is quoted there.</summary>
    public static void FindTrailing(ParsedText text, SentenceRange sentence, List<SpeechAct> found)
    {
        var tokens = text.Tokens;
        for (var i = sentence.First + 4; i + 2 < sentence.Last; i++)
        {
            if (tokens[i].Is("according") && tokens[i + 1].Is("to") && tokens[i - 1].Is(',') && !tokens[i].InQuote
                && !Enumerable.Range(sentence.First, i - sentence.First).Any(k => tokens[k].InQuote))
            {
                Take(text, sentence, found, i);
                return;
            }
        }
    }

    private static void Take(ParsedText text, SentenceRange sentence, List<SpeechAct> found, int at)
    {
        var tokens = text.Tokens;
        var sourceEnd = SourceEnd(text, at + 2, sentence.Last);
        if (sourceEnd <= at + 2)
        {
            return;
        }

        var act = new SpeechAct { Source = new TokenRange(at + 2, sourceEnd), Cue = new TokenRange(at, at + 2) };
        var content = at - sentence.First > 2 && !tokens[at - 1].Is("but")
            ? new TokenRange(Free(sentence.First, found, at), Contents.TrimEnd(text, sentence.First, at))
            : Behind(text, sentence, sourceEnd);
        if (content.Count >= 2 && !found.Any(f => f.Content.Any(c => c.Overlaps(content))))
        {
            act.Content.Add(content);
            found.Add(act);
        }
    }

    /// <summary>The content starts behind what an earlier speech of the sentence holds.</summary>
    private static int Free(int first, List<SpeechAct> found, int at)
    {
        var edge = found.Where(f => f.At < at).SelectMany(f => f.Content).Where(c => c.Last <= at).Select(c => c.Last + 1).DefaultIfEmpty(first).Max();
        return Math.Max(first, edge);
    }

    private static TokenRange Behind(ParsedText text, SentenceRange sentence, int from)
    {
        var start = from;
        while (start < sentence.Last && text.Tokens[start].Is(','))
        {
            start++;
        }

        return new TokenRange(start, Contents.TrimEnd(text, start, sentence.Last));
    }

    private static int SourceEnd(ParsedText text, int from, int ceiling)
    {
        var tokens = text.Tokens;
        for (var i = from; i < ceiling; i++)
        {
            if (tokens[i].Is(',') || tokens[i].EndsSentence || tokens[i].Is(';') || tokens[i].Text is "\u2014" or "--")
            {
                return i;
            }
        }

        return ceiling;
    }
}
