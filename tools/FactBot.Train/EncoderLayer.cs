using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FactBot.Train;

/// <summary>A layer of a transformer encoder, normalised behind each part as BERT's are.</summary>
internal sealed class EncoderLayer : Module<Tensor, Tensor, Tensor>
{
    private readonly Linear query;
    private readonly Linear key;
    private readonly Linear value;
    private readonly Linear output;
    private readonly Linear intermediate;
    private readonly Linear dense;
    private readonly LayerNorm attentionNorm;
    private readonly LayerNorm outputNorm;
    private readonly Dropout dropout;
    private readonly int _heads;

    public EncoderLayer(string name, int width, int inner, int heads, double drop)
        : base(name)
    {
        _heads = heads;
        query = Linear(width, width);
        key = Linear(width, width);
        value = Linear(width, width);
        output = Linear(width, width);
        intermediate = Linear(width, inner);
        dense = Linear(inner, width);
        attentionNorm = LayerNorm(width, 1e-12);
        outputNorm = LayerNorm(width, 1e-12);
        dropout = Dropout(drop);
        RegisterComponents();
    }

    /// <summary>Takes over the pretrained weights of a layer.</summary>
    public void Take(Pretrained weights, string prefix)
    {
        using var still = no_grad();
        (Linear, string)[] maps =
        [
            (query, "attention.self.query"), (key, "attention.self.key"), (value, "attention.self.value"),
            (output, "attention.output.dense"), (intermediate, "intermediate.dense"), (dense, "output.dense"),
        ];
        foreach (var (map, part) in maps)
        {
            // The file multiplies from the other side.
            map.weight.copy_(tensor(weights[$"{prefix}.{part}.weight"]).reshape(map.in_features, map.out_features).t());
            map.bias!.copy_(tensor(weights[$"{prefix}.{part}.bias"]));
        }

        foreach (var (norm, part) in new[] { (attentionNorm, "attention.output.LayerNorm"), (outputNorm, "output.LayerNorm") })
        {
            norm.weight.copy_(tensor(weights[$"{prefix}.{part}.weight"]));
            norm.bias!.copy_(tensor(weights[$"{prefix}.{part}.bias"]));
        }
    }

    /// <param name="x">Vectors, [rows, length, width].</param>
    /// <param name="mask">Which places are read, [rows, 1, 1, length].</param>
    public override Tensor forward(Tensor x, Tensor mask)
    {
        var (rows, length, width) = (x.shape[0], x.shape[1], x.shape[2]);
        Tensor Heads(Tensor t) => t.reshape(rows, length, _heads, width / _heads).transpose(1, 2);
        var seen = functional.scaled_dot_product_attention(Heads(query.forward(x)), Heads(key.forward(x)), Heads(value.forward(x)), mask);
        x = attentionNorm.forward(x + dropout.forward(output.forward(seen.transpose(1, 2).reshape(rows, length, width))));
        return outputNorm.forward(x + dropout.forward(dense.forward(functional.gelu(intermediate.forward(x)))));
    }
}
