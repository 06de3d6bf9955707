using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train;

/// <summary>A running average of a network's weights. It wavers less than the weights of the last step.</summary>
internal sealed class WeightAverage(Module network, double keep)
{
    private readonly List<(Tensor Live, Tensor Average)> _weights = [.. network.parameters().Select(p => ((Tensor)p, p.detach().clone()))];

    /// <summary>The average that an earlier part of the run had come to.</summary>
    public static WeightAverage Of(Module network, double keep, string file)
    {
        var average = new WeightAverage(network, keep);
        average.Swap();
        network.load(file);
        average.Swap();
        return average;
    }

    public void Follow()
    {
        using var still = no_grad();
        foreach (var (live, average) in _weights)
        {
            average.lerp_(live, 1 - keep);
        }
    }

    /// <summary>Writes the average as a checkpoint of the network, which has its own weights again afterwards.</summary>
    public void Save(string file)
    {
        Swap();
        network.save(file);
        Swap();
    }

    private void Swap()
    {
        using var still = no_grad();
        foreach (var (live, average) in _weights)
        {
            using var kept = live.clone();
            live.copy_(average);
            average.copy_(kept);
        }
    }
}
