using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train;

/// <summary>
/// The pretrained encoder, with two more vectors added to each piece's: the word's shape and its place to quotations, blocks and headings.
/// Both begin at zero, so that training starts from the encoder as it was.
/// </summary>
internal sealed class Encoder : Module<Batch, Tensor>
{
    public const int Width = 384;
    public const int Heads = 12;
    private const int Inner = 1536;
    private const int Layers = 6;

    private readonly Embedding word;
    private readonly Embedding position;
    private readonly Embedding shape;
    private readonly Embedding quote;
    private readonly Parameter type;
    private readonly LayerNorm norm;
    private readonly ModuleList<EncoderLayer> layers;
    private readonly Dropout dropout;

    public Encoder(Pretrained weights, double drop)
        : base("encoder")
    {
        word = Embedding(weights["embeddings.word_embeddings.weight"].Length / Width, Width);
        position = Embedding(512, Width);
        shape = Embedding(10, Width);
        quote = Embedding(8, Width);
        norm = LayerNorm(Width, 1e-12);
        dropout = Dropout(drop);
        layers = new ModuleList<EncoderLayer>([.. Enumerable.Range(0, Layers).Select(i => new EncoderLayer($"layer{i}", Width, Inner, Heads, drop))]);
        using (no_grad())
        {
            word.weight!.copy_(tensor(weights["embeddings.word_embeddings.weight"]).reshape(-1, Width));
            position.weight!.copy_(tensor(weights["embeddings.position_embeddings.weight"]).reshape(-1, Width));
            shape.weight!.zero_();
            quote.weight!.zero_();
            norm.weight.copy_(tensor(weights["embeddings.LayerNorm.weight"]));
            norm.bias!.copy_(tensor(weights["embeddings.LayerNorm.bias"]));
        }

        type = Parameter(tensor(weights["embeddings.token_type_embeddings.weight"]).reshape(2, Width)[0].clone());
        for (var i = 0; i < Layers; i++)
        {
            layers[i].Take(weights, $"encoder.layer.{i}");
        }

        RegisterComponents();
    }

    /// <returns>A vector for each word, from its first piece: [windows, words, width].</returns>
    public override Tensor forward(Batch batch) => Pieces(batch).gather(1, batch.FirstPieces.unsqueeze(2).expand(-1, -1, Width));

    /// <returns>A vector for each piece: [windows, pieces, width].</returns>
    public Tensor Pieces(Batch batch)
    {
        var length = batch.Pieces.shape[1];
        var x = word.forward(batch.Pieces) + position.forward(arange(length)) + type + shape.forward(batch.Shapes) + quote.forward(batch.Quotes);
        x = dropout.forward(norm.forward(x));
        foreach (var layer in layers)
        {
            x = layer.forward(x, batch.PieceMask);
        }

        return x;
    }
}
