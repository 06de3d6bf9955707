using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;

namespace FactBot.Tests.Analysis;

/// <summary>
/// A reader that finds speech by chance, at reporting verbs and elsewhere: whatever a model says, the analysis makes findings of it that
/// hold together. The same words give the same reading.
/// </summary>
internal sealed class AnyReader : ISpeechReader
{
    private static readonly HashSet<string> Verbs = ["said", "told", "denied", "rejected", "dismissed", "disputed", "accused", "alleges", "asked", "insisted", "according"];

    public string Version => "any";

    public SpeechReading Read(IReadOnlyList<ReaderWord> words)
    {
        var chance = new Random(words.Sum(w => w.Text.Sum(c => c)));
        var found = Enumerable.Range(0, words.Count)
            .Where(i => Verbs.Contains(words[i].Text) ? chance.Next(5) > 0 : chance.Next(25) == 0)
            .Select(i => At(i, words.Count, chance)).OfType<ReadAttribution>();
        return new SpeechReading([.. found], new WordVectors(0, []), new AnySpeakers());
    }

    private static ReadAttribution? At(int word, int count, Random chance)
    {
        var cue = new TokenRange(word, Math.Min(count, word + chance.Next(1, 3)));
        var before = Somewhere(Math.Max(0, word - 40), word, chance);
        var behind = Somewhere(cue.Last, Math.Min(count, cue.Last + 40), chance);
        TokenRange[] content = chance.Next(4) == 0 ? [.. Some(before), .. Some(behind)] : [.. Some(chance.Next(3) == 0 ? before : behind)];
        var source = Somewhere(Math.Max(0, word - 3), word, chance);
        return content.Length == 0 ? null : new ReadAttribution([.. Some(chance.Next(5) == 0 ? null : source)], [cue], [.. content], 0.9);
    }

    private static TokenRange? Somewhere(int from, int to, Random chance)
    {
        if (from >= to)
        {
            return null;
        }

        var first = chance.Next(from, to);
        return new TokenRange(first, chance.Next(first + 1, to + 1));
    }

    private static IEnumerable<TokenRange> Some(TokenRange? range) => range is { } there ? [there] : [];

    private sealed class AnySpeakers : ISpeakerScorer
    {
        public double Score(int mention, int candidate, ReadOnlySpan<float> signals) => ((mention * 31) + (candidate * 17)) % 23;
    }
}
