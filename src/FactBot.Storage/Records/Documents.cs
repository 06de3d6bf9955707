using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FactBot.Storage.Engine;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace FactBot.Storage.Records;

/// <summary>
/// Documents hold a few fields for queries and all other data as JSON: short JSON as text in <c>J</c>, long JSON compressed in <c>Z</c>.
/// The engine takes at most 16 MiB per document, and writes every page of a document twice.
/// </summary>
internal static class Documents
{
    private const string Plain = "J";
    private const string Packed = "Z";

    /// <summary>UTF-16 code units; about one page of the engine.</summary>
    private const int LongestPlain = 8000;

    public static BsonDocument With<T>(this BsonDocument document, T value, JsonTypeInfo<T> form) => document.WithJson(Text(value, form));

    public static BsonDocument WithJson(this BsonDocument document, string json)
    {
        var isLong = json.Length > LongestPlain;
        _ = document.Remove(isLong ? Plain : Packed);
        document[isLong ? Packed : Plain] = isLong ? Pack(json) : json;
        return document;
    }

    public static string Text<T>(T value, JsonTypeInfo<T> form) => JsonSerializer.Serialize(value, form);

    /// <exception cref="StoredFormException">A later version of the program wrote the document.</exception>
    public static T Read<T>(this BsonDocument document, JsonTypeInfo<T> form)
    {
        try
        {
            return document[Packed] is { IsNull: false } packed
                ? JsonSerializer.Deserialize(Unpack(packed.AsBinary).WrittenSpan, form)!
                : JsonSerializer.Deserialize(document[Plain].AsString, form)!;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or InvalidDataException)
        {
            throw new StoredFormException($"What is stored under {document["_id"]} cannot be read: {e.Message}", e);
        }
    }

    public static bool HasJson(this BsonDocument document) => !document[Packed].IsNull || !document[Plain].IsNull;

    public static string JsonOf(this BsonDocument document) => document[Packed] is { IsNull: false } packed
        ? Encoding.UTF8.GetString(Unpack(packed.AsBinary).WrittenSpan)
        : document[Plain].AsString;

    public static DateTimeOffset Time(this BsonDocument document, string field) => Keys.Time(document[field].AsInt64);

    public static DateTimeOffset? TimeOrNull(this BsonDocument document, string field) =>
        document[field] is { IsNull: false } ticks ? Keys.Time(ticks.AsInt64) : null;

    public static string? TextOrNull(this BsonDocument document, string field) => document[field] is { IsNull: false } text ? text.AsString : null;

    private static byte[] Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var packing = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(Encoding.UTF8.GetBytes(json));
        }

        return packed.ToArray();
    }

    private static ArrayBufferWriter<byte> Unpack(byte[] packed)
    {
        using var unpacking = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var json = new ArrayBufferWriter<byte>(packed.Length * 4);
        while (unpacking.Read(json.GetSpan(4096)) is var count && count > 0)
        {
            json.Advance(count);
        }

        return json;
    }
}
