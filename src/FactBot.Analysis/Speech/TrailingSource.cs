using FactBot.Analysis.Lexicon;
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
        var bySentence = acts.ToLookup(a => text.Tokens[a.Cue!.Value.First].Sentence);
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            if (Verb(text, sentence) is var verb && verb > sentence.First + 3 && !bySentence[s].Any(a => a.Cue!.Value.Contains(verb))
                && bySentence[s].FirstOrDefault(a => a.Cue!.Value.First < verb) is { } inner)
            {
                inner.Nested = true;
                acts.Add(Outer(text, sentence, verb));
            }
        }
    }

    private static SpeechAct Outer(ParsedText text, SentenceRange sentence, int verb)
    {
        var act = new SpeechAct
        {
            Source = new TokenRange(verb + 1, Contents.TrimEnd(text, verb + 1, sentence.Last)),
            Cue = new TokenRange(verb, verb + 1),
            Verb = ReportingVerbs.Find("said"),
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
