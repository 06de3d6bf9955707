using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

internal sealed class EventKeyConverter : JsonConverter<EventKey>
{
    public override EventKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, EventKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
