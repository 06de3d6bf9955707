using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace FactBot.Train;

/// <summary>Builds an ONNX graph node by node. Each method gives the name of what it adds.</summary>
internal sealed class OnnxGraph
{
    /// <summary>The domain of ONNX Runtime's own operators.</summary>
    public const string Runtime = "com.microsoft";

    private readonly GraphProto _graph = new() { Name = "reader" };
    private int _names;

    public string Input(string name, TensorProto.Types.DataType type, params string[] dimensions)
    {
        _graph.Input.Add(Value(name, type, dimensions));
        return name;
    }

    public void Output(string value, string name, TensorProto.Types.DataType type, params string[] dimensions)
    {
        _graph.Node.Add(new NodeProto { OpType = "Identity", Name = name, Input = { value }, Output = { name } });
        _graph.Output.Add(Value(name, type, dimensions));
    }

    public string Floats(float[] values, params long[] dimensions) => Tensor(TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes<float>(values), dimensions);

    public string Longs(long[] values, params long[] dimensions) => Tensor(TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes<long>(values), dimensions);

    public string Bytes(sbyte[] values, params long[] dimensions) => Tensor(TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes<sbyte>(values), dimensions);

    /// <summary>A number.</summary>
    public string Long(long value) => Longs([value]);

    public string Node(string type, IReadOnlyList<string> inputs, params (string Name, object Value)[] attributes) => Nodes(type, inputs, 1, attributes)[0];

    public string[] Nodes(string type, IReadOnlyList<string> inputs, int outputs, params (string Name, object Value)[] attributes)
    {
        var node = new NodeProto { OpType = type, Name = Next(type) };
        if (type is "MultiHeadAttention" or "SkipLayerNormalization" or "DynamicQuantizeMatMul")
        {
            node.Domain = Runtime;
        }

        node.Input.AddRange(inputs);
        node.Output.AddRange(Enumerable.Range(0, outputs).Select(i => $"{node.Name}_{i}"));
        foreach (var (name, value) in attributes)
        {
            node.Attribute.Add(Attribute(name, value));
        }

        _graph.Node.Add(node);
        return [.. node.Output];
    }

    public byte[] Build(IReadOnlyDictionary<string, string> metadata)
    {
        var model = new ModelProto { IrVersion = 9, ProducerName = "FactBot.Train", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = 20 });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = Runtime, Version = 1 });
        model.MetadataProps.AddRange(metadata.Select(m => new StringStringEntryProto { Key = m.Key, Value = m.Value }));
        return model.ToByteArray();
    }

    private string Next(string type) => $"{type}{_names++}";

    private string Tensor(TensorProto.Types.DataType type, ReadOnlySpan<byte> bytes, long[] dimensions)
    {
        var tensor = new TensorProto { Name = Next("w"), DataType = (int)type, RawData = ByteString.CopyFrom(bytes) };
        tensor.Dims.AddRange(dimensions);
        _graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    private static ValueInfoProto Value(string name, TensorProto.Types.DataType type, string[] dimensions)
    {
        var shape = new TensorShapeProto();
        shape.Dim.AddRange(dimensions.Select(d => long.TryParse(d, out var size)
            ? new TensorShapeProto.Types.Dimension { DimValue = size }
            : new TensorShapeProto.Types.Dimension { DimParam = d }));
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape } } };
    }

    private static AttributeProto Attribute(string name, object value) => value switch
    {
        long number => new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = number },
        float number => new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = number },
        _ => throw new ArgumentException($"An attribute cannot be a {value.GetType().Name}.", nameof(value)),
    };
}
