using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train;

/// <summary>The encoder with its heads: cues, sources and contents word by word, and the reading around each cue.</summary>
internal sealed class ReaderNetwork : Module
{
    /// <summary>Outside, first word, further word.</summary>
    public const int Tags = 3;

    private readonly Encoder encoder;
    private readonly Linear cues;
    private readonly Linear sources;
    private readonly Linear contents;
    private readonly CueReader reader;
    private readonly Dropout dropout;

    public ReaderNetwork(Pretrained weights, double drop)
        : base("reader_network")
    {
        encoder = new Encoder(weights, drop);
        cues = Linear(Encoder.Width, Tags);
        sources = Linear(Encoder.Width, Tags);
        contents = Linear(Encoder.Width, Tags);
        reader = new CueReader(drop);
        dropout = Dropout(drop);
        RegisterComponents();
    }

    public CueReader Reader => reader;

    public Encoder Encoder => encoder;

    public Tensor Encode(Batch batch) => encoder.forward(batch);

    /// <returns>Tag scores for cues, sources and contents, each [windows, words, tags].</returns>
    public (Tensor Cues, Tensor Sources, Tensor Contents) Tag(Tensor words)
    {
        var x = dropout.forward(words);
        return (cues.forward(x), sources.forward(x), contents.forward(x));
    }
}
