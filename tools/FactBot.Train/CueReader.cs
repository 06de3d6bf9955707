using FactBot.Model;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train;

/// <summary>
/// Reads the words around a cue once more, knowing the cue: two narrow transformer layers that tell for each word whether it is the source,
/// the content or the cue of this attribution. For a word that is no cue it finds nothing.
/// </summary>
internal sealed class CueReader : Module
{
    public const int Width = 128;
    public const int Heads = 4;
    private const int Inner = 256;

    private readonly Linear around;
    private readonly Linear cue;
    private readonly Embedding offset;
    private readonly Embedding sentence;
    private readonly Embedding block;
    private readonly LayerNorm norm;
    private readonly EncoderLayer first;
    private readonly EncoderLayer second;
    private readonly Linear labels;
    private readonly Dropout dropout;

    public CueReader(double drop)
        : base("cue_reader")
    {
        around = Linear(Encoder.Width, Width);
        cue = Linear(Encoder.Width, Width);
        offset = Embedding(CueView.Count, Width);
        sentence = Embedding((2 * CueView.FarSentence) + 1, Width);
        block = Embedding((2 * CueView.FarBlock) + 1, Width);
        norm = LayerNorm(Width, 1e-12);
        first = new EncoderLayer("first", Width, Inner, Heads, drop);
        second = new EncoderLayer("second", Width, Inner, Heads, drop);
        labels = Linear(Width, Enum.GetValues<SpeechLabel>().Length);
        dropout = Dropout(drop);
        using (no_grad())
        {
            foreach (var table in new[] { offset, sentence, block })
            {
                table.weight!.mul_(0.1);
            }
        }

        RegisterComponents();
    }

    /// <param name="words">The words' vectors, [windows, words, width].</param>
    /// <param name="batch">Where they stand.</param>
    /// <param name="row">For each cue its window, [cues].</param>
    /// <param name="word">For each cue its first word, [cues].</param>
    /// <returns>A score for each label, [cues, <see cref="CueView.Count"/>, labels], and which places hold a word.</returns>
    public (Tensor Scores, Tensor Mask) Read(Tensor words, Batch batch, Tensor row, Tensor word)
    {
        var offsets = arange(-CueView.Before, CueView.After).unsqueeze(0);
        var place = word.unsqueeze(1) + offsets;
        var at = place.clamp(0, words.shape[1] - 1);
        var rows = row.unsqueeze(1).expand_as(at);
        var mask = place.ge(0).logical_and(place.lt(words.shape[1])).logical_and(batch.WordMask[rows, at]);
        var x = around.forward(dropout.forward(words))[rows, at]
            + cue.forward(dropout.forward(words[row, word])).unsqueeze(1)
            + offset.forward(offsets + CueView.Before)
            + sentence.forward(Apart(batch.Sentences, rows, at, row, word, CueView.FarSentence))
            + block.forward(Apart(batch.Blocks, rows, at, row, word, CueView.FarBlock));
        var attended = mask.unsqueeze(1).unsqueeze(1);
        x = second.forward(first.forward(norm.forward(x), attended), attended);
        return (labels.forward(x), mask);
    }

    private static Tensor Apart(Tensor places, Tensor rows, Tensor at, Tensor row, Tensor word, int far) =>
        (places[rows, at] - places[row, word].unsqueeze(1)).clamp(-far, far) + far;
}
