using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;
using NJsonSchema;

namespace FactBot.Tests.Discord.Gate;

/// <summary>Discord's own contract, where it is at hand: the route is there, and takes this query and this body and nothing else.</summary>
internal static class DiscordContract
{
    public const string File = "spec/discord-openapi.json";

    private const string Schemas = "#/components/schemas/";

    private static readonly Lazy<JsonNode?> Contract = new(() =>
        System.IO.File.Exists(SharedFiles.PathOf(File)) ? JsonNode.Parse(System.IO.File.ReadAllText(SharedFiles.PathOf(File))) : null);

    private static readonly ConcurrentDictionary<(string Method, string Route), Lazy<JsonSchema?>> Bodies = [];

    public static bool IsHere => Contract.Value is not null;

    public static IEnumerable<string> Broken(FakeRequest request)
    {
        if (Contract.Value is not { } contract)
        {
            return [];
        }

        var (method, route) = (request.Method.ToLowerInvariant(), request.Route);
        if (contract["paths"]?[route] is not { } path || path[method] is not { } operation)
        {
            return [$"no such route: {request.Method} {request.Path}"];
        }

        var known = Parameters(path).Concat(Parameters(operation)).ToHashSet();
        var queries = request.Query.Keys.Where(q => !known.Contains(q)).Select(q => $"no such query: {q}");
        var schema = Bodies.GetOrAdd((method, route), _ => new Lazy<JsonSchema?>(() => Body(contract, operation))).Value;
        return queries.Concat((schema, request.Body) switch
        {
            (null, null) => [],
            (null, _) => ["a body where none is taken"],
            (_, null) => ["no body"],
            ({ } closed, { } body) => closed.Validate(body.ToJsonString()).Select(e => $"{request.Method} {route}: {e}"),
        });
    }

    private static IEnumerable<string> Parameters(JsonNode of) =>
        (of["parameters"] as JsonArray ?? []).Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!);

    private static JsonSchema? Body(JsonNode contract, JsonNode operation)
    {
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema)
        {
            return null;
        }

        var definitions = new JsonObject();
        var whole = (JsonObject)Closed(schema, contract, definitions)!;
        whole["definitions"] = definitions;
        return JsonSchema.FromJsonAsync(whole.ToJsonString()).GetAwaiter().GetResult();
    }

    /// <summary>A copy in which objects have no properties but their own, with the schemas that it names.</summary>
    private static JsonNode? Closed(JsonNode? node, JsonNode contract, JsonObject definitions)
    {
        if (node is JsonArray items)
        {
            return new JsonArray([.. items.Select(i => Closed(i, contract, definitions))]);
        }

        if (node is not JsonObject fields)
        {
            return node?.DeepClone();
        }

        var copy = new JsonObject();
        foreach (var (name, value) in fields)
        {
            copy[name == "const" ? "enum" : name] = name switch
            {
                "$ref" => Named((string)value!, contract, definitions),
                "const" => new JsonArray(value?.DeepClone()),
                _ => Closed(value, contract, definitions),
            };
        }

        if (copy["properties"] is JsonObject && !copy.ContainsKey("additionalProperties"))
        {
            copy["additionalProperties"] = false;
        }

        return copy;
    }

    private static JsonNode Named(string reference, JsonNode contract, JsonObject definitions)
    {
        var name = reference[Schemas.Length..];
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = Closed(contract["components"]!["schemas"]![name], contract, definitions);
        }

        return $"#/definitions/{name}";
    }
}
