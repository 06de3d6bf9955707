using FactBot.Model;
using static TorchSharp.torch;

namespace FactBot.Train.Likeness;

/// <summary>Makes one vector of a short text: the mean of its vectors, of length one.</summary>
internal sealed class TextEncoder(Encoder encoder, WordPieces pieces, bool ofPieces)
{
    private const int BatchSize = 32;

    /// <param name="texts">Short texts; what goes beyond one window is left out.</param>
    /// <returns>[texts, width], in the order of the texts; nothing but zeros for a text without words.</returns>
    public Tensor Of(IReadOnlyList<string> texts)
    {
        encoder.eval();
        using var still = no_grad();
        var vectors = zeros(texts.Count, Encoder.Width);
        var examples = texts.Select((t, i) => (Row: i, Example: Example.Of($"{i}", t, pieces))).Where(e => e.Example.Words.Length > 0).Select(e => (e.Row, Window: Whole(e.Example)));
        foreach (var batch in examples.OrderBy(e => e.Window.Pieces).Chunk(BatchSize))
        {
            using var scope = NewDisposeScope();
            var found = Mean(new Batch([.. batch.Select(b => b.Window)]));
            vectors[tensor(batch.Select(b => (long)b.Row).ToArray())] = nn.functional.normalize(found);
        }

        return vectors;
    }

    private static ExampleWindow Whole(Example example)
    {
        var last = TextWindows.Fill(example.Words, 0, TextWindows.MostPieces - 2);
        return new ExampleWindow(example, new Window(0, last, 0, last));
    }

    private Tensor Mean(Batch batch)
    {
        var (vectors, mask) = ofPieces ? (encoder.Pieces(batch), batch.PieceMask.squeeze(1).squeeze(1)) : (encoder.forward(batch), batch.WordMask);
        var weights = mask.to_type(ScalarType.Float32).unsqueeze(2);
        return (vectors * weights).sum(1) / weights.sum(1);
    }
}
