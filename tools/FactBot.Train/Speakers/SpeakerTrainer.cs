using FactBot.Analysis.People;
using System.Globalization;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train.Speakers;

/// <summary>Trains the speaker head on frozen word vectors; a fold is left out to measure on.</summary>
internal static class SpeakerTrainer
{
    /// <summary>How many signals a candidate has.</summary>
    public static readonly int Signals = SpeakerSignals.Count;

    private const int BatchSize = 32;
    private const int Epochs = 24;

    /// <param name="examples">All examples.</param>
    /// <param name="fold">Articles of this number, counted by fives, are left out; -1 for none.</param>
    /// <param name="seed">Makes it repeatable.</param>
    public static SpeakerHead Train(List<SpeakerExample> examples, int fold, int seed)
    {
        random.manual_seed(seed);
        var chance = new Random(seed);
        var learned = examples.Where(e => fold < 0 || e.Article % 5 != fold).ToList();
        var head = new SpeakerHead(Signals, 0.3);
        using var optimizer = optim.AdamW(head.parameters(), 2e-3, weight_decay: 0.05);
        var data = new SpeakerTensors(learned);
        head.train();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var group in optimizer.ParamGroups)
            {
                group.LearningRate = 2e-3 * (1 - ((double)epoch / Epochs));
            }

            foreach (var batch in Enumerable.Range(0, learned.Count).OrderBy(_ => chance.Next()).Chunk(BatchSize))
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                Loss(head, data, batch).backward();
                optimizer.step();
            }
        }

        head.eval();
        Tell(head, [.. examples.Where(e => fold >= 0 && e.Article % 5 == fold)]);
        return head;
    }

    private static Tensor Loss(SpeakerHead head, SpeakerTensors data, int[] rows)
    {
        var at = tensor(rows.Select(r => (long)r).ToArray());
        var scores = data.Score(head, at);
        var right = data.Right.index_select(0, at);
        var chosen = (scores.logsumexp(1) - scores.masked_fill(right.logical_not(), -1e9).logsumexp(1)).mean();
        return chosen + (0.5 * functional.cross_entropy(data.Kinds(head, at), data.Kind.index_select(0, at)));
    }

    private static void Tell(SpeakerHead head, List<SpeakerExample> held)
    {
        using var still = no_grad();
        if (held.Count == 0)
        {
            return;
        }

        var data = new SpeakerTensors(held);
        var all = arange(held.Count);
        var best = data.Score(head, all).argmax(1).data<long>().ToArray();
        var kinds = data.Kinds(head, all).argmax(1).data<long>().ToArray();
        var results = held.Select((e, i) => (e.Form, Right: e.Right[best[i]], Kind: kinds[i] == (long)e.Kind, Ruled: e.RuledKind == e.Kind)).ToList();
        foreach (var form in results.GroupBy(r => r.Form).OrderBy(g => g.Key).Select(g => (g.Key.ToString(), g.ToList())).Append(("all", results)))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {form.Item1,-12} {form.Item2.Count,5} mentions, right {form.Item2.Average(r => r.Right ? 1.0 : 0):P1}, kind right {form.Item2.Average(r => r.Kind ? 1.0 : 0):P1}, by rules {form.Item2.Average(r => r.Ruled ? 1.0 : 0):P1}"));
        }
    }
}
