using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary>
/// A passage is written as <c>[start, end, start, end]</c>. If words are left out, the indexes of those spans come first:
/// <c>[[1], 0, 5, 9, 12]</c>.
/// </summary>
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
