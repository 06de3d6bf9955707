using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>All speech of a text: what the reader found, then speakers by layout, then the quotations that no reporting words govern.</summary>
internal static class SpeechFinder
{
    public static List<SpeechAct> Find(ParsedText text, SpeechReading reading)
    {
        var acts = ReadSpeech.Of(text, reading.Attributions);
        var signed = Signatures.Find(text);
        acts.RemoveAll(a => signed.Exists(s => s.Content[0].Overlaps(a.Content[0]) && a.Content[0].First - s.Content[0].First is > -3 and < 3));
        acts.AddRange(signed);
        new FloatingQuotes(text, acts).Attach();
        acts.RemoveAll(a => a.Content.Count == 0);
        acts.Sort((a, b) => a.At.CompareTo(b.At));
        return acts;
    }
}
