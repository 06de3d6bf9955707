using System.Diagnostics;
using System.Globalization;
using FactBot.Model;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train;

/// <summary>
/// Trains the network epoch by epoch. After each it writes a checkpoint, from which a run that was stopped goes on; the same seed on the same
/// machine with as many threads gives the same network.
/// </summary>
internal sealed class Trainer
{
    /// <summary>Words that the tagger takes for cues and that are none, shown to the reader in each step.</summary>
    private const int MostFalseCues = 24;

    private const float LeastFalseCue = 0.1f;

    private readonly TrainingSettings _settings;
    private readonly List<Example> _examples;
    private readonly ReaderNetwork _network;
    private readonly AdamW _optimizer;
    private WeightAverage _average;
    private readonly string _folder;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _loss;

    public Trainer(TrainingSettings settings, List<Example> examples, ReaderNetwork network, string folder)
    {
        (_settings, _examples, _network, _folder) = (settings, examples, network, folder);
        if (settings.From is { } from)
        {
            network.load(from);
        }

        _average = new WeightAverage(network, settings.Averaging);
        var encoder = new List<Parameter>();
        var heads = new List<Parameter>();
        foreach (var (name, parameter) in network.named_parameters())
        {
            parameter.requires_grad = !(settings.FrozenWords && name == "encoder.word.weight");
            var pretrained = name.StartsWith("encoder.", StringComparison.Ordinal) && !name.Contains("shape", StringComparison.Ordinal) && !name.Contains("quote", StringComparison.Ordinal);
            (pretrained ? encoder : heads).Add(parameter);
        }

        _optimizer = optim.AdamW(
        [
            new AdamW.ParamGroup(encoder, new AdamW.Options { LearningRate = settings.Rate, weight_decay = 0.01 }),
            new AdamW.ParamGroup(heads, new AdamW.Options { LearningRate = settings.Rate * settings.HeadFactor, weight_decay = 0.01 }),
        ]);
    }

    public void Run()
    {
        var done = Resume();
        for (var epoch = done; epoch < _settings.Epochs; epoch++)
        {
            // Each epoch has its own seed, so that a run that was stopped goes on as if it had not been.
            random.manual_seed((_settings.Seed * 1000) + epoch);
            var chance = new Random((_settings.Seed * 1000) + epoch);
            _network.train();
            var batches = Epoch(epoch);
            for (var i = 0; i < batches.Count; i++)
            {
                Step(batches[i], Math.Min(1, ((double)epoch / _settings.Epochs) + ((double)i / batches.Count / _settings.Epochs)), chance);
                Tell(epoch, i, batches.Count, done);
            }

            Save(epoch + 1);
        }
    }

    /// <summary>Windows of all examples, cut anew at other places in each epoch, those of a like length together.</summary>
    private List<List<ExampleWindow>> Epoch(int epoch)
    {
        var chance = new Random((_settings.Seed * 7919) + epoch);
        var windows = _examples.SelectMany(e => Cut(e, chance)).OrderBy(_ => chance.Next()).ToList();
        return [.. windows.Chunk(_settings.BatchSize * 20)
            .SelectMany(g => g.OrderBy(w => w.Pieces).Chunk(_settings.BatchSize).OrderBy(_ => chance.Next()))
            .Select(b => b.ToList())];
    }

    private IEnumerable<ExampleWindow> Cut(Example example, Random chance)
    {
        var room = chance.Next(_settings.Window / 4, _settings.Window - 1);
        for (var first = 0; first < example.Words.Length;)
        {
            var last = TextWindows.Fill(example.Words, first, room);
            yield return new ExampleWindow(example, new Window(first, last, first, last));
            (first, room) = (last, _settings.Window - 2);
        }
    }

    private void Step(List<ExampleWindow> windows, double progress, Random chance)
    {
        using var scope = NewDisposeScope();
        var rate = progress < _settings.WarmUp ? progress / _settings.WarmUp : (1 - progress) / (1 - _settings.WarmUp);
        var factor = 1.0;
        foreach (var group in _optimizer.ParamGroups)
        {
            group.LearningRate = _settings.Rate * factor * rate;
            factor = _settings.HeadFactor;
        }

        var batch = new Batch(windows, _settings.Masking, chance);
        var loss = Loss(batch, progress);
        _optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(_network.parameters(), 1.0);
        _optimizer.step();
        _average.Follow();
        var value = loss.item<float>();
        _loss = _loss == 0 ? value : (0.98 * _loss) + (0.02 * value);
    }

    private Tensor Loss(Batch batch, double progress)
    {
        var words = _network.Encode(batch);
        var (cues, sources, contents) = _network.Tag(words);
        var loss = Entropy(cues, Targets.Tags(batch, a => a.Cue))
            + (_settings.FlatWeight * Entropy(sources, Targets.Tags(batch, a => a.Source)))
            + (_settings.FlatWeight * Entropy(contents, Targets.Tags(batch, a => a.Content)));
        var read = Targets.Cues(batch);
        if (progress > _settings.WarmUp)
        {
            read.AddRange(FalseCues(cues, read));
        }

        if (read.Count == 0)
        {
            return loss;
        }

        var (scores, mask) = _network.Reader.Read(
            words, batch, tensor(read.Select(c => (long)c.Row).ToArray()), tensor(read.Select(c => (long)c.Word).ToArray()));
        var labels = Targets.Labels(batch, read).masked_fill(mask.logical_not(), Targets.Ignored);
        return loss + (_settings.ReaderWeight * Entropy(scores, labels));
    }

    private static List<(int Row, int Word, MarkedAttribution? Marked)> FalseCues(Tensor cues, List<(int Row, int Word, MarkedAttribution? Marked)> marked)
    {
        using var still = no_grad();
        var starts = cues.detach().softmax(2).select(2, 1);
        var width = (int)starts.shape[1];
        var values = starts.contiguous().data<float>().ToArray();
        var known = marked.Select(c => (c.Row * width) + c.Word).ToHashSet();
        return [.. Enumerable.Range(0, values.Length)
            .Where(i => values[i] > LeastFalseCue && !known.Contains(i))
            .OrderByDescending(i => values[i]).Take(MostFalseCues)
            .Select(i => (i / width, i % width, (MarkedAttribution?)null))];
    }

    private static Tensor Entropy(Tensor scores, Tensor targets) =>
        functional.cross_entropy(scores.reshape(-1, scores.shape[^1]), targets.reshape(-1), ignore_index: Targets.Ignored);

    private void Tell(int epoch, int step, int steps, int resumed)
    {
        var done = ((epoch - resumed) * steps) + step + 1;
        if (done % 20 == 0)
        {
            var left = TimeSpan.FromSeconds(_watch.Elapsed.TotalSeconds / done * (((_settings.Epochs - resumed) * steps) - done));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"epoch {epoch + 1} of {_settings.Epochs}, step {step + 1} of {steps}, loss {_loss:F4}, {_watch.Elapsed:h\\:mm\\:ss} gone, {left:h\\:mm\\:ss} left"));
        }
    }

    private int Resume()
    {
        var last = Enumerable.Range(1, _settings.Epochs).LastOrDefault(e => File.Exists(Path.Combine(_folder, $"epoch{e}.done")));
        if (last > 0)
        {
            _network.load(Path.Combine(_folder, $"epoch{last}.weights"));
            _optimizer.load_state_dict(Path.Combine(_folder, "optimizer"));
            _average = WeightAverage.Of(_network, _settings.Averaging, AverageFile(last));
            Console.WriteLine($"Goes on after epoch {last}.");
        }

        return last;
    }

    /// <summary>The average stands in a folder of its own, so that `eval` and `export` take it like any run.</summary>
    private string AverageFile(int epoch) => Path.Combine(_folder, "average", $"epoch{epoch}.weights");

    private void Save(int epoch)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(AverageFile(epoch))!);
        _average.Save(AverageFile(epoch));
        _network.save(Path.Combine(_folder, $"epoch{epoch}.weights"));
        _optimizer.save_state_dict(Path.Combine(_folder, "optimizer"));
        File.WriteAllText(Path.Combine(_folder, $"epoch{epoch}.done"), "");
    }
}
