using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary>A block is written as <c>["Paragraph", start, end, number]</c>.</summary>
internal sealed class BlockConverter : JsonConverter<Block>
{
    public override Block Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonParts.Expect(ref reader, JsonTokenType.StartArray);
        var kind = Enum.Parse<BlockKind>(reader.GetString()!);
        _ = reader.Read();
        return new Block(kind, JsonParts.TakeInt(ref reader), JsonParts.TakeInt(ref reader), JsonParts.TakeInt(ref reader));
    }

    public override void Write(Utf8JsonWriter writer, Block value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Kind.ToString());
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteNumberValue(value.Number);
        writer.WriteEndArray();
    }
}
