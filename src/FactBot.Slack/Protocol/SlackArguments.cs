using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FactBot.Slack.Protocol;

/// <summary>
/// The arguments of a Web API method. All are sent as a form, structured ones as JSON within it: some methods take nothing else, and all of
/// them take that.
/// </summary>
public sealed class SlackArguments
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    private SlackArguments(ImmutableSortedDictionary<string, string> values) => _values = values;

    public static SlackArguments None { get; } = new(ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The channel of the call, for its rate limit.</summary>
    public string? Channel => _values.GetValueOrDefault("channel");

    /// <summary>Adds an argument; null leaves it out.</summary>
    public SlackArguments With(string name, string? value) => value is null ? this : new(_values.SetItem(name, value));

    public SlackArguments With(string name, bool value) => With(name, value ? "true" : "false");

    public SlackArguments With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A time in whole seconds, as a message's "ts" is compared with it.</summary>
    public SlackArguments With(string name, DateTimeOffset at) => With(name, Math.Max(0, at.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture));

    public SlackArguments With(string name, JsonNode? json) => With(name, json?.ToJsonString(SlackJson.Plain));
}
