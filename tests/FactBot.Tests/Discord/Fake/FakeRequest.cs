using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Fake;

/// <summary>One request as it came in.</summary>
/// <param name="Method">"POST".</param>
/// <param name="Path">Without the API's base and without the query: "/channels/1/messages".</param>
/// <param name="Route">The template that it fits: "/channels/{channel_id}/messages"; empty where it fits none.</param>
/// <param name="Values">Of the template's placeholders.</param>
/// <param name="Query">What stands behind the question mark.</param>
/// <param name="Body">Null for none.</param>
/// <param name="Authorization">The header; null for none.</param>
/// <param name="UserAgent">The header.</param>
internal sealed record FakeRequest(
    string Method,
    string Path,
    string Route,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body,
    string? Authorization,
    string UserAgent)
{
    public string this[string placeholder] => Values[placeholder];

    /// <summary>A field of the body as text.</summary>
    public string? Field(string name) => (Body as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public bool Flag(string name) => (Body as JsonObject)?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
