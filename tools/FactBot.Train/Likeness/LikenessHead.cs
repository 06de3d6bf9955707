using static TorchSharp.torch;

namespace FactBot.Train.Likeness;

/// <summary>
/// A linear map that turns vectors of the tuned encoder into what the pretrained one would have said: texts that say the same lie close
/// together there. It is found in one step, by least squares with a small price for large weights.
/// </summary>
internal sealed class LikenessHead
{
    private const double Price = 1e-2;

    private readonly Tensor _weights;

    private LikenessHead(Tensor weights) => _weights = weights;

    /// <param name="tuned">[texts, width]</param>
    /// <param name="original">[texts, width]</param>
    public static LikenessHead Fit(Tensor tuned, Tensor original)
    {
        var x = WithOne(tuned).to_type(ScalarType.Float64);
        var square = x.t().matmul(x) + (eye(x.shape[1], dtype: ScalarType.Float64) * Price);
        return new LikenessHead(linalg.solve(square, x.t().matmul(original.to_type(ScalarType.Float64))).to_type(ScalarType.Float32));
    }

    public Tensor Of(Tensor tuned) => nn.functional.normalize(WithOne(tuned).matmul(_weights));

    private static Tensor WithOne(Tensor vectors) => cat([vectors, ones(vectors.shape[0], 1)], 1);
}
