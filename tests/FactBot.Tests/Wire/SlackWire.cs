using System.Text;
using System.Text.Json.Nodes;
using FactBot.Tests.Slack;

namespace FactBot.Tests.Wire;

/// <summary>What the bot sends to Slack: calls to the Web API, and acknowledgements.</summary>
internal sealed class SlackWire(FakeSlack slack)
{
    private int _calls;
    private int _acks;

    public IEnumerable<WireLine> Take()
    {
        var (acks, calls) = (slack.Acks.Skip(_acks).ToList(), slack.Calls.Skip(_calls).ToList());
        (_acks, _calls) = (_acks + acks.Count, _calls + calls.Count);
        return [.. acks.Select(a => new WireLine("0", true, $"ack {WireJson.Write(a, 0)}")), .. calls.Select(Line)];
    }

    private static WireLine Line(FakeCall call)
    {
        var (lane, isOrdered) = LaneOf(call);
        var text = new StringBuilder(call.Method);
        foreach (var (name, value) in call.Args)
        {
            text.Append("\n  ").Append(name).Append(": ").Append(WireJson.Write(Read(value), 1));
        }

        return new WireLine(lane, isOrdered, text.ToString());
    }

    /// <summary>Messages of a channel go out in order, and so do the marks on one message; what one person is told waits for nothing.</summary>
    private static (string Lane, bool IsOrdered) LaneOf(FakeCall call) => call.Method switch
    {
        "reactions.add" or "reactions.remove" => ($"2 {call.Args["channel"]} {call.Args["timestamp"]}", true),
        "chat.postMessage" or "chat.update" when call.Args.ContainsKey("metadata") => ($"3 {call.Args["channel"]}", true),
        "chat.postMessage" or "chat.postEphemeral" => ("4", false),
        _ when call.Method.StartsWith("POST /hooks", StringComparison.Ordinal) => ("4", false),
        _ => ("1", false),
    };

    private static JsonNode? Read(string value) => value is ['{' or '[', ..] ? JsonNode.Parse(value) : JsonValue.Create(value);
}
