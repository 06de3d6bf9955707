using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol;

/// <summary>One call of the HTTP API. It is immutable: each step of the builder returns a copy.</summary>
/// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Route">The route as in Discord's OpenAPI file: "/channels/{channel_id}/messages".</param>
public sealed record DiscordCall(HttpMethod Method, string Route)
{
    /// <summary>The values of the route's placeholders, by name.</summary>
    public ImmutableDictionary<string, string> Values { get; private init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, string> Query { get; private init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public JsonNode? Body { get; private init; }

    public static DiscordCall Get(string route) => new(HttpMethod.Get, route);

    public static DiscordCall Post(string route) => new(HttpMethod.Post, route);

    public static DiscordCall Put(string route) => new(HttpMethod.Put, route);

    public static DiscordCall Patch(string route) => new(HttpMethod.Patch, route);

    public static DiscordCall Delete(string route) => new(HttpMethod.Delete, route);

    /// <summary>Sets a placeholder's value.</summary>
    /// <exception cref="ArgumentException">The value would lead to another route: it is empty, "." or "..".</exception>
    public DiscordCall For(string placeholder, string value) => value is "" or "." or ".."
        ? throw new ArgumentException($"\"{value}\" is no value for {placeholder}.", nameof(value))
        : this with { Values = Values.SetItem(placeholder, value) };

    /// <summary>Adds a query parameter; null leaves it out.</summary>
    public DiscordCall With(string name, string? value) => value is null ? this : this with { Query = Query.SetItem(name, value) };

    public DiscordCall With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    public DiscordCall With(string name, bool value) => With(name, value ? "true" : "false");

    public DiscordCall Sending(JsonNode body) => this with { Body = body };

    /// <summary>The route with its escaped values, without the query.</summary>
    /// <exception cref="InvalidOperationException">A placeholder has no value.</exception>
    public string Path() => Path((_, value) => Uri.EscapeDataString(value));

    /// <summary>The path and the query, relative to the API's base address.</summary>
    public string Address() => Path()[1..]
        + (Query.IsEmpty ? "" : "?" + string.Join('&', Query.Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}")));

    internal string Path(Func<string, string, string> show)
    {
        var path = new StringBuilder();
        for (var at = 0; at < Route.Length;)
        {
            var open = Route.IndexOf('{', at);
            if (open < 0)
            {
                return path.Append(Route, at, Route.Length - at).ToString();
            }

            var close = Route.IndexOf('}', open);
            var name = Route[(open + 1)..close];
            path.Append(Route, at, open - at).Append(show(name, ValueOf(name)));
            at = close + 1;
        }

        return path.ToString();
    }

    private string ValueOf(string name) =>
        Values.GetValueOrDefault(name) ?? throw new InvalidOperationException($"{Route} needs {name}.");
}
