using FactBot.Core.Domain;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train.Speakers;

/// <summary>Scores candidates for a speaker: the product of two short vectors, and two layers over the signals. Tells kinds of sources, too.</summary>
internal sealed class SpeakerHead : Module
{
    /// <summary>How many numbers stand for a mention, and for a candidate.</summary>
    private const int Width = 48;

    private const int Units = 24;
    private static readonly int SourceKinds = Enum.GetValues<SourceKind>().Length;

    private readonly Linear mentions;
    private readonly Linear candidates;
    private readonly Linear inner;
    private readonly Linear outer;
    private readonly Linear kinds;
    private readonly Dropout dropout;

    public SpeakerHead(int signals, double drop)
        : base("speaker_head")
    {
        mentions = Linear(Encoder.Width, Width);
        candidates = Linear(Encoder.Width, Width);
        inner = Linear(signals, Units);
        outer = Linear(Units, 1, hasBias: false);
        kinds = Linear(Encoder.Width, SourceKinds);
        dropout = Dropout(drop);
        using (no_grad())
        {
            candidates.weight.mul_(0.1);
        }

        RegisterComponents();
    }

    /// <param name="mention">[mentions, width]</param>
    /// <param name="candidate">[mentions, candidates, width]</param>
    /// <param name="signals">[mentions, candidates, signals]</param>
    /// <returns>[mentions, candidates]</returns>
    public Tensor Score(Tensor mention, Tensor candidate, Tensor signals)
    {
        var alike = (mentions.forward(dropout.forward(mention)).unsqueeze(1) * candidates.forward(dropout.forward(candidate))).sum(2);
        return alike + outer.forward(dropout.forward(tanh(inner.forward(signals)))).squeeze(2);
    }

    /// <returns>[words, kinds]</returns>
    public Tensor Kinds(Tensor words) => kinds.forward(dropout.forward(words));
}
