using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol;

/// <summary>
/// Writes every call as one line of JSON: {"method","route","body"}, and "query" where there is one. Tokens are left out, also those in
/// routes, because the token of an interaction or a webhook allows writing with it.
/// </summary>
public sealed class DiscordWireLog(TextWriter writer)
{
    private const string LeftOut = "left-out";

    private readonly Lock _lock = new();

    public void Write(DiscordCall call)
    {
        var entry = new JsonObject
        {
            ["method"] = call.Method.Method,
            ["route"] = call.Path((name, value) => IsSecret(name) ? LeftOut : Uri.EscapeDataString(value)),
            ["body"] = Cleared(call.Body),
        };
        if (!call.Query.IsEmpty)
        {
            entry["query"] = new JsonObject(call.Query.Select(q => KeyValuePair.Create(q.Key, (JsonNode?)(IsSecret(q.Key) ? LeftOut : q.Value))));
        }

        var line = entry.ToJsonString(DiscordJson.Plain);
        lock (_lock)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    private static JsonNode? Cleared(JsonNode? node) => node switch
    {
        JsonObject filled => new JsonObject(filled.Select(p => KeyValuePair.Create(p.Key, IsSecret(p.Key) ? LeftOut : Cleared(p.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Cleared)]),
        _ => node?.DeepClone(),
    };

    private static bool IsSecret(string name) => name == "token" || name.EndsWith("_token", StringComparison.Ordinal);
}
