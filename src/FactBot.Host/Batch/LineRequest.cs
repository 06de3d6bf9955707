using System.Text.Json;

namespace FactBot.Host.Batch;

/// <summary>The parsed request of one line.</summary>
internal sealed record LineRequest(string Id, string? Text, string? Html, string? Path, string? Title, string? Url)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="LineException">The line is too long or is not a JSON object, or a field is not a valid string.</exception>
    public static LineRequest Parse(InputLine line)
    {
        if (line.TooLong)
        {
            throw new LineException($"The line is longer than {LineBatch.LineLimit >> 20} MB. Give the text as a file, by \"path\", or cut it.");
        }

        try
        {
            using var document = JsonDocument.Parse(line.Bytes[MarkLength(line.Bytes.Span)..]);
            return Of(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new LineException($"This is not JSON: see byte {(wrong.BytePositionInLine ?? 0) + 1} of the line.");
        }
    }

    /// <summary>Returns the id near the beginning of a line, even if the rest is broken, because error lines carry it.</summary>
    public static string? PeekId(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line[MarkLength(line)..], isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
                {
                    return reader.Read() && reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
                }
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    private static LineRequest Of(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            throw new LineException("A line is one JSON object, such as {\"id\":\"1\",\"text\":\"...\"}.");
        }

        var id = Field(root, "id") ?? throw new LineException("\"id\" is missing. Give every line one: its answer carries it.");
        return new LineRequest(
            id, Field(root, "text"), Field(root, "html"), Field(root, "path"), Field(root, "title"), Field(root, "url"));
    }

    private static string? Field(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.String)
        {
            throw new LineException($"\"{name}\" is not a string.");
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new LineException($"\"{name}\" holds half a character (a lone surrogate or broken UTF-8).");
        }
    }

    private static int MarkLength(ReadOnlySpan<byte> line) => line.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
}
