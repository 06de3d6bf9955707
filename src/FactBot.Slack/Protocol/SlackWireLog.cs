using System.Text.Json.Nodes;

namespace FactBot.Slack.Protocol;

/// <summary>Writes every call as one line of JSON, {"method","args"}; tokens, trigger ids and response URLs are left out.</summary>
public sealed class SlackWireLog(TextWriter writer)
{
    private static readonly HashSet<string> Secret = new(StringComparer.Ordinal) { "token", "trigger_id", "response_url" };

    private readonly Lock _lock = new();

    public void Write(string method, SlackArguments arguments)
    {
        var args = new JsonObject();
        foreach (var (name, value) in arguments.Values)
        {
            args[name] = Secret.Contains(name) ? "(left out)" : Value(name, value);
        }

        Write(method, args);
    }

    public void Write(string method, JsonObject args)
    {
        var line = new JsonObject { ["method"] = method, ["args"] = args.DeepClone() }.ToJsonString(SlackJson.Plain);
        lock (_lock)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    /// <summary>Structured arguments are written as JSON, not as text within JSON.</summary>
    private static JsonNode? Value(string name, string value) =>
        name is "blocks" or "view" or "metadata" or "attachments" ? JsonNode.Parse(value) : value;
}
