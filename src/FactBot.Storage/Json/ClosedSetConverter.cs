using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FactBot.Storage.Json;

/// <summary>
/// A member of a closed set is written as <c>["checkLink", {...}]</c>. The name is given explicitly, not taken from the type, so that a
/// type can be renamed without losing stored data.
/// </summary>
internal abstract class ClosedSetConverter<TSet>(params (string Name, Type Type)[] members) : JsonConverter<TSet>
    where TSet : class
{
    private readonly Dictionary<string, Type> _types = members.ToDictionary(m => m.Name, m => m.Type, StringComparer.Ordinal);

    private readonly Dictionary<Type, string> _names = members.ToDictionary(m => m.Type, m => m.Name);

    public override TSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonParts.Expect(ref reader, JsonTokenType.StartArray);
        var name = reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw new JsonException($"A {typeof(TSet).Name} has no name.");
        if (!_types.TryGetValue(name, out var type))
        {
            throw new JsonException($"Unknown {typeof(TSet).Name} \"{name}\": a later version of the program wrote it.");
        }

        _ = reader.Read();
        var value = (TSet)JsonSerializer.Deserialize(ref reader, FormOf(type, options))!;
        _ = reader.Read();
        return reader.TokenType is JsonTokenType.EndArray ? value : throw new JsonException($"A {typeof(TSet).Name} goes on after its end.");
    }

    public override void Write(Utf8JsonWriter writer, TSet value, JsonSerializerOptions options)
    {
        if (!_names.TryGetValue(value.GetType(), out var name))
        {
            throw new JsonException($"{value.GetType().Name} has no stored name yet: add one to {GetType().Name}.");
        }

        var form = FormOf(value.GetType(), options);
        writer.WriteStartArray();
        writer.WriteStringValue(name);
        JsonSerializer.Serialize(writer, value, form);
        writer.WriteEndArray();
    }

    /// <summary>Returns the JSON form of one member.</summary>
    protected virtual JsonTypeInfo FormOf(Type type, JsonSerializerOptions options) => options.GetTypeInfo(type);
}
