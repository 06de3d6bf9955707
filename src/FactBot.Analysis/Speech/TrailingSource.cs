using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>
/// "Divers have warned that the pier could fall, said the Post.": the paper says the whole sentence, and what the divers say stands inside.
/// The reader tells one of the two.
/// </summary>
internal static class TrailingSource
{
    /// <summary>In tokens: the longest source that is looked for behind the verb.</summary>
    private const int Longest = 8;

    public static void Add(ParsedText text, List<SpeechAct> acts)
    {
        foreach (var sentence in text.Sentences)
        {
            if (Verb(text, sentence) is var verb && verb > sentence.First + 3 && !acts.Exists(a => a.Cue is { } cue && cue.Contains(verb)))
            {
                var inner = acts.FindIndex(a => a.Cue is { } cue && cue.First >= sentence.First && cue.First < verb);
                if (inner >= 0)
                {
                    acts[inner] = acts[inner].AsNested();
                    acts.Add(Outer(text, sentence, verb));
                }
            }
        }
    }

    private static SpeechAct Outer(ParsedText text, SentenceRange sentence, int verb)
    {
        var act = new SpeechAct
        {
            Source = new TokenRange(verb + 1, Contents.TrimEnd(text, verb + 1, sentence.Last)),
            Cue = new TokenRange(verb, verb + 1),
            Verb = Lexicon.ReportingVerbs.Find("said"),
        };
        act.Content.Add(new TokenRange(sentence.First, verb - 1));
        return act;
    }

    /// <summary>The "said" that ends a sentence with its source, outside quotations, or -1.</summary>
    private static int Verb(ParsedText text, SentenceRange sentence)
    {
        for (var i = sentence.Last - 2; i > sentence.First && i >= sentence.Last - 2 - Longest; i--)
        {
            if (text.Tokens[i].InQuote || text.Tokens[i - 1].InQuote)
            {
                return -1;
            }

            if (text.Tokens[i].Is("said"))
            {
                return text.Tokens[i - 1].Is(',') && NounPhrases.StartingAt(text.Tokens, i + 1, sentence.Last) is { } source
                    && Contents.TrimEnd(text, i + 1, sentence.Last) == source.Last ? i : -1;
            }
        }

        return -1;
    }
}
