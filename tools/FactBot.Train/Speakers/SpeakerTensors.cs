using static TorchSharp.torch;

namespace FactBot.Train.Speakers;

/// <summary>Examples of speakers as tensors, those with fewer candidates filled up.</summary>
internal sealed class SpeakerTensors
{
    private readonly Tensor _vectors;
    private readonly Tensor _mentions;
    private readonly Tensor _candidates;
    private readonly Tensor _signals;
    private readonly Tensor _there;
    private readonly Tensor _chosen;

    public SpeakerTensors(List<SpeakerExample> examples)
    {
        var most = examples.Max(e => e.Candidates.Length);
        var numbers = new Dictionary<float[], long>(ReferenceEqualityComparer.Instance);
        long Number(float[] vector) => numbers.TryGetValue(vector, out var known) ? known : numbers[vector] = numbers.Count;
        var candidates = new long[examples.Count, most];
        var signals = new float[examples.Count, most, SpeakerTrainer.Signals];
        var (right, there) = (new bool[examples.Count, most], new bool[examples.Count, most]);
        for (var row = 0; row < examples.Count; row++)
        {
            for (var c = 0; c < examples[row].Candidates.Length; c++)
            {
                (candidates[row, c], right[row, c], there[row, c]) = (Number(examples[row].Candidates[c]), examples[row].Right[c], true);
                for (var s = 0; s < SpeakerTrainer.Signals; s++)
                {
                    signals[row, c, s] = examples[row].Signals[c][s];
                }
            }
        }

        (_candidates, _signals, Right, _there) = (tensor(candidates), tensor(signals), tensor(right), tensor(there));
        _mentions = tensor(examples.Select(e => Number(e.Mention)).ToArray());
        _chosen = tensor(examples.Select(e => Number(e.Candidates[Array.IndexOf(e.Right, true)])).ToArray());
        Kind = tensor(examples.Select(e => (long)e.Kind).ToArray());
        var vectors = new float[numbers.Count * Encoder.Width];
        foreach (var (vector, number) in numbers)
        {
            vector.CopyTo(vectors, number * Encoder.Width);
        }

        _vectors = tensor(vectors).reshape(numbers.Count, Encoder.Width);
    }

    /// <summary>Which candidates are right, [examples, candidates].</summary>
    public Tensor Right { get; }

    /// <summary>The kind of the right one, [examples].</summary>
    public Tensor Kind { get; }

    /// <returns>A score for each candidate, [rows, candidates].</returns>
    public Tensor Score(SpeakerHead head, Tensor rows)
    {
        var candidates = _candidates.index_select(0, rows);
        var vectors = _vectors.index_select(0, candidates.reshape(-1)).reshape(candidates.shape[0], candidates.shape[1], Encoder.Width);
        var scores = head.Score(_vectors.index_select(0, _mentions.index_select(0, rows)), vectors, _signals.index_select(0, rows));
        return scores.masked_fill(_there.index_select(0, rows).logical_not(), -1e9);
    }

    /// <returns>A score for each kind of the right candidate, [rows, kinds].</returns>
    public Tensor Kinds(SpeakerHead head, Tensor rows) => head.Kinds(_vectors.index_select(0, _chosen.index_select(0, rows)));
}
