using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>All speech of a text: sentence by sentence, then the quotations that no reporting verb governs.</summary>
internal static class SpeechFinder
{
    public static List<SpeechAct> Find(ParsedText text)
    {
        var acts = new List<SpeechAct>();
        foreach (var sentence in text.Sentences)
        {
            acts.AddRange(new SentenceSpeech(text, sentence).Find());
        }

        acts.AddRange(Signatures.Find(text));
        new FloatingQuotes(text, acts).Attach();
        acts.RemoveAll(a => a.Content.Count == 0);
        acts.Sort((a, b) => a.At.CompareTo(b.At));
        return acts;
    }
}
