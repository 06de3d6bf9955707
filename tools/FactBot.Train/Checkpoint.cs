using FactBot.Train.Speakers;
using FactBot.Model;
using static TorchSharp.torch;

namespace FactBot.Train;

/// <summary>The weights of a run, as they are exported.</summary>
/// <param name="Weights">Of the network, and of the speaker head under "speakers."; zeros where that is not trained yet.</param>
/// <param name="Vocabulary">A piece a line.</param>
internal sealed record Checkpoint(IReadOnlyDictionary<string, Tensor> Weights, string[] Vocabulary)
{
    /// <param name="folder">The run.</param>
    /// <param name="epoch">The epoch whose weights are meant.</param>
    /// <param name="fold">The fold that the speaker head has not seen; -1 for none.</param>
    public static Checkpoint Load(DirectoryInfo folder, int epoch, int fold)
    {
        var pretrained = Pretrained.Load();
        var network = new ReaderNetwork(pretrained, 0);
        network.load(Path.Combine(folder.FullName, $"epoch{epoch}.weights"));
        // Copies outlive the modules that they are of.
        var weights = network.state_dict().ToDictionary(w => w.Key, w => w.Value.detach().clone());
        foreach (var (name, values) in Speakers(SpeakersFile(folder, fold)).state_dict())
        {
            weights[$"speakers.{name}"] = values.detach().clone();
        }

        return new Checkpoint(weights, pretrained.Vocabulary);
    }

    public static string SpeakersFile(DirectoryInfo folder, int fold) => Path.Combine(folder.FullName, fold < 0 ? "speakers.weights" : $"speakers{fold}.weights");

    /// <summary>How the signals of candidates are weighed.</summary>
    public SpeakerWeights SpeakerWeights => new(Values("speakers.inner.weight"), Values("speakers.inner.bias"), Values("speakers.outer.weight"));

    private static SpeakerHead Speakers(string file)
    {
        var head = new SpeakerHead(SpeakerTrainer.Signals, 0);
        if (File.Exists(file))
        {
            head.load(file);
        }

        return head;
    }

    private float[] Values(string name) => Weights[name].contiguous().data<float>().ToArray();
}
