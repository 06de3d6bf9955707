using FactBot.Model;
using static TorchSharp.torch;

namespace FactBot.Train;

/// <summary>What the network is to answer for a batch.</summary>
internal static class Targets
{
    /// <summary>A place that no loss counts.</summary>
    public const long Ignored = -100;

    /// <summary>Outside 0, first word 1, further word 2: [windows, words].</summary>
    public static Tensor Tags(Batch batch, Func<MarkedAttribution, int[]> part)
    {
        var tags = new long[batch.Windows.Count, batch.Words];
        for (var row = 0; row < batch.Windows.Count; row++)
        {
            var (example, window) = batch.Windows[row];
            for (var i = window.Count; i < batch.Words; i++)
            {
                tags[row, i] = Ignored;
            }

            foreach (var attribution in example.Attributions)
            {
                Mark(tags, row, window, part(attribution));
            }
        }

        return tensor(tags);
    }

    private static void Mark(long[,] tags, int row, Window window, int[] words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            var at = words[k] - window.First;
            if (at >= 0 && at < window.Count && tags[row, at] == 0)
            {
                tags[row, at] = k > 0 && words[k - 1] == words[k] - 1 ? 2 : 1;
            }
        }
    }

    /// <summary>The attributions whose cue begins in a window, each with its row and its word there.</summary>
    public static List<(int Row, int Word, MarkedAttribution? Marked)> Cues(Batch batch)
    {
        var cues = new List<(int, int, MarkedAttribution?)>();
        for (var row = 0; row < batch.Windows.Count; row++)
        {
            var (example, window) = batch.Windows[row];
            foreach (var attribution in example.Attributions.Where(a => a.Cue.Length > 0 && a.Cue[0] >= window.First && a.Cue[0] < window.Last))
            {
                cues.Add((row, attribution.Cue[0] - window.First, attribution));
            }
        }

        return cues;
    }

    /// <summary>The labels around each cue, <see cref="SpeechLabel.None"/> throughout where it is none: [cues, places].</summary>
    public static Tensor Labels(Batch batch, IReadOnlyList<(int Row, int Word, MarkedAttribution? Marked)> cues)
    {
        var labels = new long[cues.Count, CueView.Count];
        for (var c = 0; c < cues.Count; c++)
        {
            var (row, word, marked) = cues[c];
            if (marked is not null)
            {
                var first = batch.Windows[row].Window.First + word - CueView.Before;
                Label(labels, c, first, marked.Source, SpeechLabel.Source);
                Label(labels, c, first, marked.Content, SpeechLabel.Content);
                Label(labels, c, first, marked.Cue, SpeechLabel.Cue);
            }
        }

        return tensor(labels);
    }

    private static void Label(long[,] labels, int cue, int first, int[] words, SpeechLabel label)
    {
        foreach (var word in words)
        {
            if (word >= first && word < first + CueView.Count)
            {
                labels[cue, word - first] = (long)label;
            }
        }
    }
}
