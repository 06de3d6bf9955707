using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

internal sealed class DeskIdConverter : JsonConverter<DeskId>
{
    public override DeskId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, DeskId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
