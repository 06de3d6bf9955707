using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace FactBot.Storage.Records;

/// <summary>Documents: a few fields for queries, and all the rest as one string of JSON in <c>J</c>.</summary>
internal static class Documents
{
    private const string Json = "J";

    public static BsonDocument With<T>(this BsonDocument document, T value, JsonTypeInfo<T> form)
    {
        document[Json] = Text(value, form);
        return document;
    }

    public static string Text<T>(T value, JsonTypeInfo<T> form) => JsonSerializer.Serialize(value, form);

    /// <exception cref="StoredFormException">A later version of the program wrote it.</exception>
    public static T Read<T>(this BsonDocument document, JsonTypeInfo<T> form)
    {
        try
        {
            return JsonSerializer.Deserialize(document[Json].AsString, form)!;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new StoredFormException($"What is stored under {document["_id"]} cannot be read: {e.Message}", e);
        }
    }

    public static string JsonOf(this BsonDocument document) => document[Json].AsString;

    public static DateTimeOffset Time(this BsonDocument document, string field) => Keys.Time(document[field].AsInt64);

    public static DateTimeOffset? TimeOrNull(this BsonDocument document, string field) =>
        document[field] is { IsNull: false } ticks ? Keys.Time(ticks.AsInt64) : null;

    public static string? TextOrNull(this BsonDocument document, string field) => document[field] is { IsNull: false } text ? text.AsString : null;
}
