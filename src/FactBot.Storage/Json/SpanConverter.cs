using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary>A span is written as <c>[start, end]</c>.</summary>
internal sealed class SpanConverter : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonParts.Ints(ref reader) is [var start, var end] ? new Span(start, end) : throw new JsonException("A span has two ends.");

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
