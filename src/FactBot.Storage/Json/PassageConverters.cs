using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary><c>[start, end]</c>.</summary>
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

/// <summary><c>[start, end, start, end]</c>; where words are left out, the indexes of those spans come first: <c>[[1], 0, 5, 9, 12]</c>.</summary>
internal sealed class PassageConverter : JsonConverter<Passage>
{
    public override Passage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonParts.Expect(ref reader, JsonTokenType.StartArray);
        var elided = ImmutableHashSet<int>.Empty;
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            elided = [.. JsonParts.Ints(ref reader)];
            _ = reader.Read();
        }

        var spans = ImmutableArray.CreateBuilder<Span>();
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            spans.Add(new Span(JsonParts.TakeInt(ref reader), JsonParts.TakeInt(ref reader)));
        }

        return new Passage(spans.ToImmutable(), elided);
    }

    public override void Write(Utf8JsonWriter writer, Passage value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        if (!value.Elided.IsEmpty)
        {
            WriteAll(writer, value.Elided.Order());
        }

        foreach (var span in value.Spans)
        {
            writer.WriteNumberValue(span.Start);
            writer.WriteNumberValue(span.End);
        }

        writer.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter writer, IEnumerable<int> numbers)
    {
        writer.WriteStartArray();
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}

/// <summary><c>["Paragraph", start, end, number]</c>.</summary>
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
