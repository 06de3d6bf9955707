using FactBot.Model;
using static Onnx.TensorProto.Types;
using static TorchSharp.torch;

namespace FactBot.Train;

/// <summary>How linear maps multiply at run time.</summary>
internal enum Arithmetic
{
    /// <summary>In 32-bit floating point, with weights spread out at load.</summary>
    Float,

    /// <summary>In whole numbers, with inputs rounded as they come.</summary>
    Integer,
}

/// <summary>Writes the trained network as an ONNX graph that reads one window of at most <see cref="TextWindows.MostPieces"/> pieces.</summary>
internal sealed class ReaderExport(IReadOnlyDictionary<string, Tensor> weights, Arithmetic arithmetic, int bits)
{
    private readonly OnnxGraph _graph = new();

    public byte[] Write(IReadOnlyDictionary<string, string> metadata)
    {
        var (pieces, shapes, quotes) = (Longs("pieces", "pieces_count"), Longs("shapes", "pieces_count"), Longs("quotes", "pieces_count"));
        var (first, sentences, blocks) = (Longs("first_pieces", "words_count"), Longs("sentences", "words_count"), Longs("blocks", "words_count"));
        var kept = Longs("kept", "2");
        var words = Words(pieces, shapes, quotes, first);
        _graph.Output(words, "words", DataType.Float, "words_count", $"{Encoder.Width}");

        var starts = CueStarts(words);
        _graph.Output(starts, "starts", DataType.Float, "words_count");
        var cues = Candidates(starts, kept);
        _graph.Output(cues, "cues", DataType.Int64, "cues_count");
        _graph.Output(Read(words, cues, sentences, blocks), "labels", DataType.Float, "cues_count", $"{CueView.Count}", $"{CueReading.LabelCount}");
        foreach (var head in new[] { "mentions", "candidates" })
        {
            _graph.Output(Linear(words, $"speakers.{head}", Arithmetic.Float), head, DataType.Float, "words_count", $"{weights[$"speakers.{head}.weight"].shape[0]}");
        }

        return _graph.Build(metadata);
    }

    private string Longs(string name, string dimension) => _graph.Input(name, DataType.Int64, dimension);

    private string Words(string pieces, string shapes, string quotes, string first)
    {
        var length = _graph.Node("Shape", [pieces]);
        var positions = _graph.Node("Slice", [Table("encoder.position.weight"), _graph.Longs([0], 1), length, _graph.Longs([0], 1)]);
        var x = Add(WordVectors(pieces), positions);
        x = Add(x, Table("encoder.type"));
        x = Add(x, _graph.Node("Gather", [Table("encoder.shape.weight"), shapes]));
        x = Add(x, _graph.Node("Gather", [Table("encoder.quote.weight"), quotes]));
        x = Norm(x, "encoder.norm");
        x = _graph.Node("Unsqueeze", [x, _graph.Longs([0], 1)]);
        for (var layer = 0; weights.ContainsKey($"encoder.layers.{layer}.query.weight"); layer++)
        {
            x = Layer(x, $"encoder.layers.{layer}", Encoder.Heads, "", arithmetic);
        }

        return _graph.Node("Gather", [_graph.Node("Squeeze", [x, _graph.Longs([0], 1)]), first]);
    }

    /// <summary>The table of word vectors stays in bytes: only the rows of the text are spread out.</summary>
    private string WordVectors(string pieces)
    {
        var quantized = Quantized.Rows(Values("encoder.word.weight"), Encoder.Width, 8);
        var rows = _graph.Node("Gather", [_graph.Bytes(quantized.Values, quantized.Scales.Length, Encoder.Width), pieces]);
        var scales = _graph.Node("Gather", [_graph.Floats(quantized.Scales, quantized.Scales.Length, 1), pieces]);
        return _graph.Node("Mul", [_graph.Node("Cast", [rows], ("to", (long)DataType.Float)), scales]);
    }

    private string CueStarts(string words)
    {
        var tags = _graph.Node("Softmax", [Linear(words, "cues", Arithmetic.Float)], ("axis", -1L));
        return _graph.Node("Gather", [tags, _graph.Long(1)], ("axis", 1L));
    }

    /// <summary>The words that may begin a cue and that this window keeps; the likeliest word is always among them, so that there is one.</summary>
    private string Candidates(string starts, string kept)
    {
        var likely = _graph.Node("Greater", [starts, _graph.Floats([CueView.LeastStart])]);
        var numbers = _graph.Node("Range", [_graph.Long(0), _graph.Node("Squeeze", [_graph.Node("Shape", [starts]), _graph.Longs([0], 1)]), _graph.Long(1)]);
        var (from, to) = (_graph.Node("Gather", [kept, _graph.Long(0)]), _graph.Node("Gather", [kept, _graph.Long(1)]));
        likely = And(likely, And(_graph.Node("GreaterOrEqual", [numbers, from]), _graph.Node("Less", [numbers, to])));
        var best = _graph.Node("Equal", [numbers, _graph.Node("ArgMax", [starts], ("axis", 0L), ("keepdims", 1L))]);
        return _graph.Node("Squeeze", [_graph.Node("NonZero", [_graph.Node("Or", [likely, best])]), _graph.Longs([0], 1)]);
    }

    private string Read(string words, string cues, string sentences, string blocks)
    {
        var offsets = _graph.Longs([.. Enumerable.Range(-CueView.Before, CueView.Count).Select(i => (long)i)], 1, CueView.Count);
        var column = _graph.Longs([1], 1);
        var place = Add(_graph.Node("Unsqueeze", [cues, column]), offsets);
        var last = _graph.Node("Sub", [_graph.Node("Squeeze", [_graph.Node("Shape", [sentences]), _graph.Longs([0], 1)]), _graph.Long(1)]);
        var at = _graph.Node("Clip", [place, _graph.Long(0), last]);
        var mask = _graph.Node("Cast", [_graph.Node("Equal", [place, at])], ("to", (long)DataType.Int32));

        var around = _graph.Node("Gather", [Linear(words, "reader.around", arithmetic), at]);
        var cue = _graph.Node("Unsqueeze", [_graph.Node("Gather", [Linear(words, "reader.cue", arithmetic), cues]), column]);
        var x = Add(Add(around, cue), Table("reader.offset.weight"));
        x = Add(x, Apart(sentences, cues, at, "reader.sentence.weight", CueView.FarSentence));
        x = Add(x, Apart(blocks, cues, at, "reader.block.weight", CueView.FarBlock));
        x = Norm(x, "reader.norm");
        x = Layer(x, "reader.first", CueReader.Heads, mask, arithmetic);
        x = Layer(x, "reader.second", CueReader.Heads, mask, arithmetic);
        return _graph.Node("LogSoftmax", [Linear(x, "reader.labels", Arithmetic.Float)], ("axis", -1L));
    }

    private string Apart(string places, string cues, string at, string table, int far)
    {
        var cue = _graph.Node("Unsqueeze", [_graph.Node("Gather", [places, cues]), _graph.Longs([1], 1)]);
        var apart = _graph.Node("Clip", [_graph.Node("Sub", [_graph.Node("Gather", [places, at]), cue]), _graph.Long(-far), _graph.Long(far)]);
        return _graph.Node("Gather", [Table(table), Add(apart, _graph.Long(far))]);
    }

    private string Layer(string x, string name, int heads, string mask, Arithmetic how)
    {
        var (query, key, value) = (Linear(x, $"{name}.query", how), Linear(x, $"{name}.key", how), Linear(x, $"{name}.value", how));
        var seen = _graph.Node("MultiHeadAttention", mask.Length == 0 ? [query, key, value] : [query, key, value, "", mask], ("num_heads", (long)heads));
        x = Norm(Add(x, Linear(seen, $"{name}.output", how)), $"{name}.attentionNorm");
        var inner = _graph.Node("Gelu", [Linear(x, $"{name}.intermediate", how)]);
        return Norm(Add(x, Linear(inner, $"{name}.dense", how)), $"{name}.outputNorm");
    }

    private string Linear(string x, string name, Arithmetic how)
    {
        var weight = weights[$"{name}.weight"];
        var (inputs, outputs) = ((int)weight.shape[1], (int)weight.shape[0]);
        var quantized = Quantized.Columns(weight.t().contiguous().data<float>().ToArray(), outputs, bits);
        var values = _graph.Bytes(quantized.Values, inputs, outputs);
        var scales = _graph.Floats(quantized.Scales, outputs);
        var bias = Table($"{name}.bias");
        return how == Arithmetic.Integer
            ? _graph.Node("DynamicQuantizeMatMul", [x, values, scales, "", bias])
            : Add(_graph.Node("MatMul", [x, _graph.Node("DequantizeLinear", [values, scales], ("axis", 1L))]), bias);
    }

    private string Norm(string x, string name) =>
        _graph.Node("LayerNormalization", [x, Table($"{name}.weight"), Table($"{name}.bias")], ("axis", -1L), ("epsilon", 1e-12f));

    private string And(string left, string right) => _graph.Node("And", [left, right]);

    private string Add(string left, string right) => _graph.Node("Add", [left, right]);

    private string Table(string name) => _graph.Floats(Values(name), weights[name].shape);

    private float[] Values(string name) => weights[name].contiguous().data<float>().ToArray();
}
