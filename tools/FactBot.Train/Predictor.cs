using FactBot.Model;
using static TorchSharp.torch;

namespace FactBot.Train;

/// <summary>Reads examples with the network as it is in training, before any export.</summary>
internal sealed class Predictor(ReaderNetwork network)
{
    private const int BatchSize = 8;

    public Dictionary<Example, List<CueReading>> Read(IReadOnlyList<Example> examples)
    {
        network.eval();
        using var still = no_grad();
        var windows = examples.SelectMany(e => TextWindows.Of(e.Words).Select(w => new ExampleWindow(e, w))).OrderBy(w => w.Pieces);
        var readings = examples.ToDictionary(e => e, _ => new List<CueReading>());
        foreach (var batch in windows.Chunk(BatchSize))
        {
            using var scope = NewDisposeScope();
            Read(new Batch(batch), readings);
        }

        return readings;
    }

    private void Read(Batch batch, Dictionary<Example, List<CueReading>> readings)
    {
        var words = network.Encode(batch);
        var starts = network.Tag(words).Cues.softmax(2).select(2, 1).contiguous().data<float>().ToArray();
        var cues = Enumerable.Range(0, starts.Length).Where(i => starts[i] > CueView.LeastStart)
            .Select(i => (Row: i / batch.Words, Word: i % batch.Words, Start: starts[i]))
            .Where(c => Keeps(batch.Windows[c.Row].Window, c.Word)).ToArray();
        if (cues.Length == 0)
        {
            return;
        }

        var (scores, _) = network.Reader.Read(words, batch, tensor(cues.Select(c => (long)c.Row).ToArray()), tensor(cues.Select(c => (long)c.Word).ToArray()));
        var labels = scores.log_softmax(2).contiguous().data<float>().ToArray();
        for (var c = 0; c < cues.Length; c++)
        {
            var (example, window) = batch.Windows[cues[c].Row];
            readings[example].Add(CueReading.Within(window, cues[c].Word, cues[c].Start, labels.AsSpan(c * CueView.Count * CueReading.LabelCount, CueView.Count * CueReading.LabelCount)));
        }
    }

    private static bool Keeps(Window window, int word) => window.First + word >= window.KeepFirst && window.First + word < window.KeepLast;
}
