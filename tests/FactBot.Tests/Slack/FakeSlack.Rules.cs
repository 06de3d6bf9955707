using System.Text.Json.Nodes;
using FactBot.Slack.Outbound;
using FactBot.Tests.Support;

namespace FactBot.Tests.Slack;

/// <summary>Everything that is sent is held against Slack's types, where they are at hand, and against the limits that they do not name.</summary>
internal sealed partial class FakeSlack
{
    private static readonly bool HasSchema = File.Exists(SharedFiles.PathOf(SlackSchema.BlocksFile));

    partial void Check(FakeCall call)
    {
        var broken = call.Method switch
        {
            "chat.postMessage" => OfMessage(call).Concat(Told(call, "unfurl_links", "false")).Concat(Told(call, "unfurl_media", "false")),
            "chat.update" or "chat.postEphemeral" => OfMessage(call),
            "views.open" => OfModal(JsonNode.Parse(call.Args["view"])!.AsObject()),
            _ => [],
        };
        foreach (var rule in broken)
        {
            Broken.Enqueue($"{call.Method}: {rule}");
        }
    }

    private static IEnumerable<string> OfMessage(FakeCall call)
    {
        var blocks = Blocks(call) as JsonArray;
        var drawn = blocks is { Count: > 0 } ? blocks : null;
        return SlackRules.Broken(new SlackMessage(call.Args["text"], drawn))
            .Concat(drawn is null || !HasSchema ? [] : SlackSchema.BrokenAsync(drawn).GetAwaiter().GetResult())
            .Concat(call.Args.ContainsKey("blocks") || call.Args.ContainsKey("parse") ? Told(call, "parse", "none") : [])
            .Concat(call.Args.GetValueOrDefault("reply_broadcast") == "true" ? ["a reply that is shown in the channel"] : []);
    }

    private static IEnumerable<string> OfModal(JsonObject modal) =>
        SlackRules.BrokenModal(modal).Concat(HasSchema ? SlackSchema.BrokenAsync(modal).GetAwaiter().GetResult() : []);

    private static IEnumerable<string> Told(FakeCall call, string name, string value) => call.Args.GetValueOrDefault(name) == value ? [] : [$"{name} is not {value}"];
}
