using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Tests.Wire;

/// <summary>JSON as it was sent, on as few lines as can be read.</summary>
internal static class WireJson
{
    private const int Width = 160;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">What was sent.</param>
    /// <param name="depth">How far it is moved in.</param>
    public static string Write(JsonNode? json, int depth)
    {
        var text = new StringBuilder();
        Write(json, depth, text);
        return text.ToString();
    }

    private static void Write(JsonNode? json, int depth, StringBuilder text)
    {
        var line = json?.ToJsonString(Readable) ?? "null";
        if (json is JsonValue or null || line.Length + (2 * depth) <= Width)
        {
            text.Append(line);
            return;
        }

        var (open, close) = json is JsonArray ? ('[', ']') : ('{', '}');
        text.Append(open);
        foreach (var (name, value) in Parts(json))
        {
            text.Append('\n').Append(' ', 2 * (depth + 1)).Append(name);
            Write(value, depth + 1, text);
        }

        text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Parts(JsonNode json) => json is JsonArray array
        ? array.Select(a => ("", a))
        : ((JsonObject)json).Select(p => ($"{JsonSerializer.Serialize(p.Key, Readable)}: ", p.Value));
}
