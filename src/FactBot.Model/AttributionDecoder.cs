using System.Collections.Immutable;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Text;

namespace FactBot.Model;

/// <summary>Settings of the decoder, chosen on the held-out tenth of the training articles.</summary>
/// <param name="LeastConfidence">0 to 1: an attribution below it is not told.</param>
/// <param name="QuotedConfidence">The same for one whose content stands in quotation marks in part: somebody says those words.</param>
/// <param name="ContentPrice">In log-probability: what the beginning and the end of a content cost. It keeps long spans whole.</param>
/// <param name="ChangePrice">The same for sources and cues, which may be one word long.</param>
public sealed record DecoderSettings(double LeastConfidence, double QuotedConfidence, float ContentPrice, float ChangePrice);

/// <summary>Makes attributions of the labels around each cue.</summary>
public sealed class AttributionDecoder(DecoderSettings settings)
{
    /// <summary>The surest first where two claim the same cue; the result is in the order of the cues.</summary>
    /// <param name="readings">What the network says about the words that may begin a cue.</param>
    /// <param name="words">The words of the text.</param>
    public IReadOnlyList<ReadAttribution> Decode(IEnumerable<CueReading> readings, IReadOnlyList<PiecedWord> words)
    {
        var taken = new bool[words.Count];
        var kept = new List<ReadAttribution>();
        foreach (var found in readings.Select(r => Decode(r, words)).OfType<ReadAttribution>().OrderByDescending(a => a.Confidence))
        {
            if (!found.Cue.Any(c => taken.AsSpan(c.First, c.Count).Contains(true)))
            {
                kept.Add(found);
                foreach (var cue in found.Cue)
                {
                    taken.AsSpan(cue.First, cue.Count).Fill(true);
                }
            }
        }

        return [.. kept.OrderBy(a => a.Cue[0].First)];
    }

    private ReadAttribution? Decode(CueReading reading, IReadOnlyList<PiecedWord> words)
    {
        var confidence = Math.Sqrt(reading.IsCue * reading.StartsCue);
        if (confidence < Math.Min(settings.LeastConfidence, settings.QuotedConfidence))
        {
            return null;
        }

        var labels = BestPath(reading);
        var content = Spans(reading, labels, SpeechLabel.Content);
        var least = content.Any(c => Enumerable.Range(c.First, c.Count).Any(i => words[i].Quoted)) ? settings.QuotedConfidence : settings.LeastConfidence;
        return content.IsEmpty || confidence < least ? null : new ReadAttribution(Heaviest(reading, Spans(reading, labels, SpeechLabel.Source)), Spans(reading, labels, SpeechLabel.Cue), content, confidence);
    }

    /// <summary>The labels of the highest sum, changes paid for; the word itself is a cue.</summary>
    private SpeechLabel[] BestPath(CueReading reading)
    {
        var places = reading.Places;
        var best = new float[CueReading.LabelCount];
        var from = new byte[places, CueReading.LabelCount];
        for (var place = 0; place < places; place++)
        {
            var next = new float[CueReading.LabelCount];
            for (var label = 0; label < next.Length; label++)
            {
                var (sum, before) = (float.NegativeInfinity, 0);
                for (var b = 0; b < best.Length; b++)
                {
                    var here = best[b] - (place == 0 ? 0 : Price(b, label));
                    (sum, before) = here > sum ? (here, b) : (sum, before);
                }

                from[place, label] = (byte)before;
                next[label] = sum + (reading.First + place == reading.Word && label != (int)SpeechLabel.Cue ? -1e6f : reading.Of(place, label));
            }

            best = next;
        }

        var path = new SpeechLabel[places];
        var last = Array.IndexOf(best, best.Max());
        for (var place = places - 1; place >= 0; place--)
        {
            path[place] = (SpeechLabel)last;
            last = from[place, last];
        }

        return path;
    }

    private float Price(int before, int label) =>
        before == label ? 0
        : before == (int)SpeechLabel.Content || label == (int)SpeechLabel.Content ? settings.ContentPrice
        : settings.ChangePrice;

    private static ImmutableArray<TokenRange> Spans(CueReading reading, SpeechLabel[] labels, SpeechLabel label)
    {
        var spans = ImmutableArray.CreateBuilder<TokenRange>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == label)
            {
                var first = i;
                while (i + 1 < labels.Length && labels[i + 1] == label)
                {
                    i++;
                }

                spans.Add(new TokenRange(reading.First + first, reading.First + i + 1));
            }
        }

        return spans.ToImmutable();
    }

    /// <summary>A source stands in one place.</summary>
    private static ImmutableArray<TokenRange> Heaviest(CueReading reading, ImmutableArray<TokenRange> sources) =>
        sources.Length < 2 ? sources
            : [sources.MaxBy(s => Enumerable.Range(s.First, s.Count).Max(i => reading.Of(i - reading.First, (int)SpeechLabel.Source)))];
}
