using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FactBot.Core.Requests;

namespace FactBot.Storage.Json;

/// <summary>
/// Requests are stored under the names in their <see cref="StoredNameAttribute"/>. Their forms are made by reflection, so that a new
/// request needs no line here; their members use the serializers generated at build time where those exist.
/// </summary>
internal sealed class RequestConverter() : ClosedSetConverter<Request>([.. Members()])
{
    private static readonly ConcurrentDictionary<JsonSerializerOptions, JsonSerializerOptions> Forms = [];

    protected override JsonTypeInfo FormOf(Type type, JsonSerializerOptions options) => Forms.GetOrAdd(options, Create).GetTypeInfo(type);

    private static IEnumerable<(string Name, Type Type)> Members() => typeof(Request).GetNestedTypes()
        .Where(t => t.IsSubclassOf(typeof(Request)))
        .Select(t => (t.GetCustomAttribute<StoredNameAttribute>()?.Name ?? throw new InvalidOperationException($"{t.Name} has no stored name."), t));

    private static JsonSerializerOptions Create(JsonSerializerOptions options) => new(options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
        Converters = { new JsonStringEnumConverter() },
    };
}
